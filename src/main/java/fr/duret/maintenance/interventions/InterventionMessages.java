package fr.duret.maintenance.interventions;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.notifications.MessageContent;
import fr.duret.maintenance.notifications.MessageSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What messages about an intervention may say to its customer. */
@Component
class InterventionMessages implements MessageSource {

    private final InterventionFacts facts;
    private final InterventionBook book;
    private final CustomerRegister customers;

    InterventionMessages(InterventionFacts facts, InterventionBook book, CustomerRegister customers) {
        this.facts = facts;
        this.book = book;
        this.customers = customers;
    }

    @Override
    public String about() {
        return "intervention";
    }

    @Override
    @Transactional(readOnly = true)
    public MessageContent contentOf(UUID interventionId) {
        InterventionView intervention = book.intervention(interventionId);
        CustomerView customer = customers.customer(intervention.customerId());
        return MessageContent.to(customer, intervention.contractId(), intervention.reference(), facts.of(intervention));
    }
}
