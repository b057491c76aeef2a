package fr.duret.maintenance.contracts;

import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.notifications.MessageContent;
import fr.duret.maintenance.notifications.MessageSource;
import fr.duret.maintenance.notifications.Recipient;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What messages about a contract's term may say; they go to the contract's customer. */
@Component
class ContractTermMessages implements MessageSource {

    private final Contracts contracts;
    private final TermFacts facts;

    ContractTermMessages(Contracts contracts, TermFacts facts) {
        this.contracts = contracts;
        this.facts = facts;
    }

    @Override
    public String about() {
        return "contract-term";
    }

    @Override
    @Transactional(readOnly = true)
    public MessageContent contentOf(UUID termId) {
        Contract contract = contracts.ofTerm(termId);
        CustomerView customer = facts.customerOf(contract);
        Recipient recipient = Recipient.of(customer);
        return new MessageContent(
                recipient,
                customer.id(),
                contract.id(),
                contract.reference(),
                facts.of(contract, contract.term(termId)));
    }
}
