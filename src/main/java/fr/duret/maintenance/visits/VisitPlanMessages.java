package fr.duret.maintenance.visits;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.contracts.TermView;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.notifications.MessageContent;
import fr.duret.maintenance.notifications.MessageSource;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.SignedLinks;
import fr.duret.maintenance.shared.SignedLinks.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the message about a term's visits may say; it goes to the contract's customer. */
@Component
class VisitPlanMessages implements MessageSource {

    private final ContractBook contracts;
    private final VisitBook visits;
    private final SignedLinks links;
    private final String publicAddress;

    VisitPlanMessages(
            ContractBook contracts,
            VisitBook visits,
            SignedLinks links,
            @Value("${duret.public-address}") String publicAddress) {
        this.links = links;
        this.publicAddress = publicAddress;
        this.contracts = contracts;
        this.visits = visits;
    }

    @Override
    public String about() {
        return "contract-visits";
    }

    @Override
    @Transactional(readOnly = true)
    public MessageContent contentOf(UUID termId) {
        ContractView contract = contracts.contractOfTerm(termId);
        TermView term = contract.term(termId);
        CustomerView customer = contract.customer();
        return MessageContent.to(
                customer,
                contract.id(),
                contract.reference(),
                Map.of(
                        "bookingLink",
                                publicAddress + "/mes-rendez-vous/"
                                        + links.sign(
                                                Purpose.BOOKING,
                                                customer.id(),
                                                Paris.startOf(term.endsOn().plusDays(1))),
                        "reference", contract.reference(),
                        "plan", contract.plan().label(),
                        "startsOn", term.startsOn(),
                        "endsOn", term.endsOn(),
                        "siteLabel", contract.site().label(),
                        "siteTown", contract.site().address().town(),
                        "visits", lines(termId)));
    }

    private List<Map<String, Object>> lines(UUID termId) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (VisitView visit : visits.ofTerm(termId)) {
            if (visit.stage().isUnplanned()) {
                lines.add(Map.of("rank", lines.size() + 1, "from", visit.dueFrom(), "to", visit.dueTo()));
            }
        }
        return lines;
    }
}
