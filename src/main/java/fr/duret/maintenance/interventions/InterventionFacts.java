package fr.duret.maintenance.interventions;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.SiteView;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Everything that a message may say of an intervention, by name. */
@Component
class InterventionFacts {

    private final CustomerRegister customers;
    private final SignatureBook signatures;
    private final Clock clock;

    InterventionFacts(CustomerRegister customers, SignatureBook signatures, Clock clock) {
        this.customers = customers;
        this.signatures = signatures;
        this.clock = clock;
    }

    Map<String, Object> of(InterventionView intervention) {
        SiteView site = customers.site(intervention.siteId());
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", intervention.kind().label());
        facts.put("subject", intervention.subject());
        facts.put("doneOn", intervention.doneOn(clock));
        facts.put("siteLabel", site.label());
        facts.put("siteTown", site.address().town());
        facts.put("unfinished", intervention.status() == InterventionStatus.UNFINISHED);
        facts.put(
                "signed",
                signatures
                        .valid(intervention.id())
                        .filter(signature -> signature.outcome() == SignatureOutcome.SIGNED)
                        .isPresent());
        if (intervention.plannedEnd() != null) {
            facts.put("plannedEnd", intervention.plannedEnd());
        }
        return facts;
    }
}
