package fr.duret.maintenance.planning.solver;

import fr.duret.maintenance.planning.Commitment;
import fr.duret.maintenance.planning.Coordinates;
import fr.duret.maintenance.planning.Placement;
import fr.duret.maintenance.planning.TimeSpan;
import fr.duret.maintenance.planning.Urgency;
import fr.duret.maintenance.planning.Visit;
import fr.duret.maintenance.planning.Wishes;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit of an hour in Annecy, at any time, until it is told otherwise. */
final class VisitFixture {

    private final UUID id;
    private final String label;
    private @Nullable Coordinates site = Company.ANNECY;
    private Duration duration = Duration.ofHours(1);
    private final List<TimeSpan> openings = new ArrayList<>();
    private @Nullable TimeSpan appointment;
    private Map<String, Integer> skills = Map.of();
    private Set<String> qualifications = Set.of();
    private Urgency urgency = Urgency.ROUTINE;
    private @Nullable LocalDate dueUntil;
    private Wishes wishes = Wishes.NONE;
    private @Nullable String zone;
    private @Nullable Placement planned;
    private Commitment commitment = Commitment.FREE;

    private VisitFixture(int number, String label) {
        this.id = id(number);
        this.label = label;
    }

    static VisitFixture aVisit(int number) {
        return new VisitFixture(number, "Visite " + number);
    }

    static UUID id(int number) {
        return new UUID(2, number);
    }

    VisitFixture at(@Nullable Coordinates where) {
        site = where;
        return this;
    }

    VisitFixture lasting(Duration length) {
        duration = length;
        return this;
    }

    VisitFixture open(LocalDate day, int from, int until) {
        openings.add(new TimeSpan(day, LocalTime.of(from, 0), LocalTime.of(until, 0)));
        return this;
    }

    VisitFixture promised(LocalDate day, int from, int until) {
        appointment = new TimeSpan(day, LocalTime.of(from, 0), LocalTime.of(until, 0));
        return this;
    }

    VisitFixture needing(String skill, int level) {
        skills = Map.of(skill, level);
        return this;
    }

    VisitFixture qualified(String code) {
        qualifications = Set.of(code);
        return this;
    }

    VisitFixture urgent(Urgency how) {
        urgency = how;
        return this;
    }

    VisitFixture dueUntil(LocalDate day) {
        dueUntil = day;
        return this;
    }

    VisitFixture wishing(Wishes what) {
        wishes = what;
        return this;
    }

    VisitFixture in(String where) {
        zone = where;
        return this;
    }

    VisitFixture planned(UUID technician, LocalDate day, LocalTime start) {
        planned = new Placement(id, technician, day, start, start.plus(duration));
        return this;
    }

    VisitFixture planned(UUID technician, LocalDate day, LocalTime start, Commitment how) {
        commitment = how;
        return planned(technician, day, start);
    }

    Visit visit() {
        return new Visit(
                id,
                label,
                site,
                duration,
                openings,
                appointment,
                skills,
                qualifications,
                urgency,
                null,
                dueUntil,
                wishes,
                zone,
                planned,
                commitment);
    }
}
