package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When the customer was promised that the technician arrives: from then to then, on one day. */
@Embeddable
public record PromisedArrival(
        @Column(name = "promised_from") Instant from,
        @Column(name = "promised_to") Instant to) {

    public PromisedArrival {
        if (!to.isAfter(from) || !Paris.dateOf(to).equals(Paris.dateOf(from))) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "promised-arrival-impossible",
                    "Heures d'arrivée impossibles",
                    "L'arrivée serait promise entre le " + French.moment(from) + " et le " + French.moment(to)
                            + ". Choisissez deux heures du même jour, la première avant la seconde.");
        }
    }

    /** Whether an arrival at that instant keeps the promise. */
    public boolean isKeptBy(Instant arrival) {
        return !arrival.isBefore(from) && !arrival.isAfter(to);
    }
}
