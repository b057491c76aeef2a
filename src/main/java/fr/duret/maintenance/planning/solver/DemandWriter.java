package fr.duret.maintenance.planning.solver;

import fr.duret.maintenance.planning.Commitment;
import fr.duret.maintenance.planning.Placement;
import fr.duret.maintenance.planning.Roads;
import fr.duret.maintenance.planning.Visit;
import fr.duret.maintenance.planning.Wishes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes visits in numbers. */
final class DemandWriter {

    private final Numbering numbering;
    private final Hours hours;
    private final Abilities abilities;
    private final Roads roads;

    DemandWriter(Numbering numbering, Abilities abilities, Roads roads) {
        this.numbering = numbering;
        this.hours = new Hours(numbering);
        this.abilities = abilities;
        this.roads = roads;
    }

    Demand write(int number, Visit visit, int depot) {
        int place = roads.place(Objects.requireNonNull(visit.site()));
        return new Demand(
                number,
                place,
                (int) visit.duration().toSeconds(),
                1,
                visit.urgency().weight(),
                roads.seconds()[depot][place],
                hours.of(visit),
                abilities.of(visit),
                preferences(visit),
                promise(visit));
    }

    private Preferences preferences(Visit visit) {
        Wishes wishes = visit.wishes();
        return new Preferences(
                visit.urgency().weight(),
                visit.dueFrom() == null ? Integer.MIN_VALUE / 2 : numbering.day(visit.dueFrom()),
                visit.dueUntil() == null ? Integer.MAX_VALUE / 2 : numbering.day(visit.dueUntil()),
                numbering.technician(wishes.technician()),
                numbering.technician(wishes.knowsTheSite()),
                wishes.halfDay(),
                numbering.zone(visit.zone()));
    }

    private @Nullable Promise promise(Visit visit) {
        Placement planned = visit.planned();
        return planned == null || visit.commitment() == Commitment.FREE
                ? null
                : new Promise(
                        numbering.technician(planned.technicianId()),
                        numbering.day(planned.day()),
                        planned.start().toSecondOfDay(),
                        visit.commitment() == Commitment.PINNED);
    }
}
