package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The order in which work and pauses follow each other. */
final class WorkOrder {

    private WorkOrder() {}

    /** Refuses a tap that lies before what was clocked last. */
    static void checkNext(List<WorkPeriod> periods, Clocking next) {
        if (periods.isEmpty()) {
            return;
        }
        WorkPeriod last = periods.get(periods.size() - 1);
        Instant before = last.endedAt();
        boolean inOrder = before == null ? next.at().isAfter(last.startedAt()) : !next.at().isBefore(before);
        if (!inOrder) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "clocking-before-last",
                    "Heure avant le pointage précédent",
                    "« " + next.kind().label() + " » serait le " + moment(next.at())
                            + ", mais le pointage précédent est du "
                            + moment(before == null ? last.startedAt() : before)
                            + ". Vérifiez l'heure de l'appareil, ou faites corriger le pointage précédent.");
        }
    }

    /** Refuses stretches of work that end before they begin or overlap, after a correction. */
    static void check(List<WorkPeriod> periods) {
        List<WorkPeriod> ordered = periods.stream()
                .sorted(Comparator.comparing(WorkPeriod::startedAt))
                .toList();
        for (int i = 0; i < ordered.size(); i++) {
            Instant end = ordered.get(i).endedAt();
            boolean overlaps = i + 1 < ordered.size()
                    && (end == null || end.isAfter(ordered.get(i + 1).startedAt()));
            if (ordered.get(i).isUpsideDown() || overlaps) {
                throw new Refusal(
                        Refusal.Kind.RULE,
                        "correction-out-of-order",
                        "Les heures ne se suivraient plus",
                        "Avec cette correction, un départ précéderait une arrivée ou deux périodes se recouvriraient."
                                + " Corrigez d'abord l'autre pointage.");
            }
        }
    }

    private static String moment(Instant instant) {
        return French.shortMoment(instant);
    }
}
