package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Refusal;
import java.time.Instant;
import java.util.UUID;

/** Who is to come, from when to when. */
public record Slot(UUID technicianId, Instant start, Instant end) {

    public Slot {
        if (!end.isAfter(start)) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "slot-ends-before-start",
                    "Créneau impossible",
                    "Le créneau finirait le " + French.moment(end) + ", avant de commencer le " + French.moment(start)
                            + ". Corrigez l'une des deux heures.");
        }
    }
}
