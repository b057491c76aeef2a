package fr.duret.maintenance.appointments;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.InterventionDraft;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what customers ask for beside their contract's visits. */
@Service
@Transactional
public class CustomerRequests {

    private final Dispatch dispatch;
    private final ContractBook contracts;
    private final Appointments appointments;
    private final Clock clock;

    CustomerRequests(Dispatch dispatch, ContractBook contracts, Appointments appointments, Clock clock) {
        this.dispatch = dispatch;
        this.contracts = contracts;
        this.appointments = appointments;
        this.clock = clock;
    }

    /**
     * Opens an intervention whose slot is still to be chosen; refused if the site is another customer's, or if nothing
     * says what is to be done.
     *
     * @return the intervention
     */
    public UUID ask(UUID customerId, UUID siteId, boolean emergency, String subject, String author) {
        Optional<ContractView> contract = contracts.ofCustomer(customerId).stream()
                .filter(one -> one.site().id().equals(siteId))
                .filter(one -> one.termOn(Paris.today(clock)).isPresent())
                .findFirst();
        UUID intervention = dispatch.open(
                new InterventionDraft(
                        emergency ? InterventionKind.EMERGENCY_REPAIR : InterventionKind.OTHER,
                        subject,
                        customerId,
                        siteId,
                        null,
                        emergency ? contract.map(ContractView::id).orElse(null) : null),
                author);
        if (!emergency) {
            appointments.saveAndFlush(new Appointment(intervention, customerId, clock.instant()));
        }
        return intervention;
    }
}
