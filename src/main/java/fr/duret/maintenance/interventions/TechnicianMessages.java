package fr.duret.maintenance.interventions;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.MessageContent;
import fr.duret.maintenance.notifications.MessageSource;
import fr.duret.maintenance.notifications.Recipient;
import fr.duret.maintenance.technicians.TechnicianRegister;
import fr.duret.maintenance.technicians.TechnicianView;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What messages about an intervention may say to its technician. */
@Component
class TechnicianMessages implements MessageSource {

    private final InterventionFacts facts;
    private final InterventionBook book;
    private final TechnicianRegister technicians;

    TechnicianMessages(InterventionFacts facts, InterventionBook book, TechnicianRegister technicians) {
        this.facts = facts;
        this.book = book;
        this.technicians = technicians;
    }

    @Override
    public String about() {
        return "technician-visit";
    }

    @Override
    @Transactional(readOnly = true)
    public MessageContent contentOf(UUID interventionId) {
        InterventionView intervention = book.intervention(interventionId);
        TechnicianView technician = technicians
                .technician(intervention.technicianId())
                .orElseThrow(() -> new IllegalStateException(intervention.reference() + " has no technician"));
        return new MessageContent(
                Recipient.ofStaff(technician.name(), technician.email(), technician.mobile(), Channel.SMS),
                null,
                null,
                intervention.reference(),
                facts.of(intervention));
    }
}
