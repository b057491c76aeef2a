package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The order in which stages, work and pauses follow each other. */
final class WorkOrder {

    private WorkOrder() {}

    /** Refuses what is not possible at that stage. */
    static void requireStage(
            String reference, InterventionStatus status, String what, Set<InterventionStatus> possibleAt) {
        if (!possibleAt.contains(status)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "intervention-status",
                    "Ce n'est pas possible à ce stade",
                    "L'intervention " + reference + " est au stade « " + status.label() + " » : elle ne peut pas être "
                            + what + ". Relisez-la avant de continuer.");
        }
    }

    /** Refuses a time before the day on which the law lets the work be done; none if it always may. */
    static void requireLawful(String reference, @Nullable LocalDate notBefore, Slot slot) {
        if (notBefore != null && Paris.dateOf(slot.start()).isBefore(notBefore)) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "work-too-early",
                    "Il est trop tôt pour ces travaux",
                    "Le client de l'intervention " + reference + " peut se rétracter de son devis et n'a pas demandé"
                            + " expressément que les travaux commencent plus tôt : pas avant le "
                            + French.weekday(notBefore) + ".");
        }
    }

    /** The clocking of that id; refused as {@code clocking-unknown}. */
    static Clocking clocking(List<Clocking> clockings, UUID id, String reference) {
        return clockings.stream()
                .filter(clocking -> clocking.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNKNOWN,
                        "clocking-unknown",
                        "Ce pointage n'existe pas",
                        "Relisez l'intervention " + reference + " : ses pointages y figurent."));
    }

    /** The stretch of work that goes on. */
    static WorkPeriod open(List<WorkPeriod> periods) {
        return periods.stream()
                .filter(WorkPeriod::isOpen)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Work goes on without an open period"));
    }

    /** Refuses a tap that lies before what was clocked last. */
    static void checkNext(List<WorkPeriod> periods, Clocking next) {
        if (periods.isEmpty()) {
            return;
        }
        WorkPeriod last = periods.get(periods.size() - 1);
        Instant before = last.endedAt();
        boolean inOrder = before == null
                ? next.at().isAfter(last.startedAt())
                : !next.at().isBefore(before);
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
