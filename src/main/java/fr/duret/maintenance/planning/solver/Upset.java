package fr.duret.maintenance.planning.solver;

import fr.duret.maintenance.planning.Commitment;
import fr.duret.maintenance.planning.Disruption;
import fr.duret.maintenance.planning.Placement;
import fr.duret.maintenance.planning.PlanningProblem;
import fr.duret.maintenance.planning.Shift;
import fr.duret.maintenance.planning.TimeSpan;
import fr.duret.maintenance.planning.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The problem as it is once something has happened: everything that is planned counts as announced. */
final class Upset {

    private final PlanningProblem calm;

    Upset(PlanningProblem problem) {
        calm = problem.withVisits(
                problem.visits().stream().map(Upset::announced).toList());
    }

    private static Visit announced(Visit visit) {
        return visit.planned() == null || visit.commitment() == Commitment.PINNED
                ? visit
                : visit.planned(visit.planned(), Commitment.ANNOUNCED);
    }

    /** What it was before. */
    PlanningProblem calm() {
        return calm;
    }

    PlanningProblem after(Disruption disruption) {
        if (disruption instanceof Disruption.Emergency emergency) {
            return calm.withVisits(Stream.concat(calm.visits().stream(), Stream.of(emergency.visit()))
                    .toList());
        }
        if (disruption instanceof Disruption.Overrun overrun) {
            return changed(
                    overrun.visitId(),
                    visit -> visit.lasting(overrun.duration())
                            .planned(visit.planned(), visit.planned() == null ? Commitment.FREE : Commitment.PINNED));
        }
        if (disruption instanceof Disruption.NoShow noShow) {
            return changed(noShow.visitId(), visit -> visit.planned(null, Commitment.FREE));
        }
        Disruption.Absence absence = (Disruption.Absence) disruption;
        return unpinned(absence)
                .withShifts(calm.shifts().stream()
                        .map(shift -> isHit(shift, absence) ? with(shift, absence.hours()) : shift)
                        .toList());
    }

    private PlanningProblem changed(UUID visitId, UnaryOperator<Visit> change) {
        return calm.withVisits(calm.visits().stream()
                .map(visit -> visit.id().equals(visitId) ? change.apply(visit) : visit)
                .toList());
    }

    /** Nothing stays pinned to somebody who is not there. */
    private PlanningProblem unpinned(Disruption.Absence absence) {
        return calm.withVisits(calm.visits().stream()
                .map(visit -> isHit(visit, absence) ? visit.planned(visit.planned(), Commitment.ANNOUNCED) : visit)
                .toList());
    }

    static boolean isHit(Visit visit, Disruption.Absence absence) {
        Placement planned = visit.planned();
        return planned != null
                && planned.technicianId().equals(absence.technicianId())
                && planned.day().equals(absence.hours().day())
                && planned.start().isBefore(absence.hours().until())
                && planned.end().isAfter(absence.hours().from());
    }

    private static boolean isHit(Shift shift, Disruption.Absence absence) {
        return shift.technicianId().equals(absence.technicianId())
                && shift.day().equals(absence.hours().day());
    }

    private static Shift with(Shift shift, TimeSpan hours) {
        List<TimeSpan> absences = new ArrayList<>(shift.absences());
        absences.add(hours);
        return shift.absent(absences);
    }
}
