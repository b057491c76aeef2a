package fr.duret.maintenance.planning.solver;

import fr.duret.maintenance.planning.PlanningProblem;
import fr.duret.maintenance.planning.RosteredTechnician;
import fr.duret.maintenance.planning.Shift;
import fr.duret.maintenance.planning.Visit;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives technicians, zones and days their numbers. */
final class Numbering {

    /** Driving comes on top of the work itself; about so much. */
    private static final double WITH_DRIVING = 1.3;

    private final LocalDate first;
    private final int days;
    private final Map<UUID, Crew> crews = new HashMap<>();
    private final Map<String, Integer> zones = new HashMap<>();

    Numbering(PlanningProblem problem) {
        first = problem.shifts().stream()
                .map(Shift::day)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        days = 1
                + problem.shifts().stream()
                        .mapToInt(shift -> day(shift.day()))
                        .max()
                        .orElse(0);
        long work = seconds(problem.visits().stream().map(Visit::duration));
        long paid = Math.max(1, seconds(problem.shifts().stream().map(Shift::paid)));
        for (RosteredTechnician technician : problem.technicians()) {
            long own = seconds(problem.shifts().stream()
                    .filter(shift -> shift.technicianId().equals(technician.id()))
                    .map(Shift::paid));
            crews.put(technician.id(), new Crew(crews.size(), (int) (WITH_DRIVING * work * own / paid)));
        }
        Stream.concat(
                        problem.technicians().stream().flatMap(technician -> technician.zones().stream()),
                        problem.visits().stream().map(Visit::zone).flatMap(Stream::ofNullable))
                .sorted()
                .forEach(zone -> zones.putIfAbsent(zone, zones.size()));
    }

    private static long seconds(Stream<Duration> durations) {
        return durations.mapToLong(Duration::toSeconds).sum();
    }

    /** Days since the first of the plan. */
    int day(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(first, date);
    }

    LocalDate date(int day) {
        return first.plusDays(day);
    }

    int days() {
        return days;
    }

    Crew crew(UUID technician) {
        Crew crew = crews.get(technician);
        if (crew == null) {
            throw new IllegalArgumentException("No technician of the problem is " + technician);
        }
        return crew;
    }

    int technician(@Nullable UUID technician) {
        Crew crew = technician == null ? null : crews.get(technician);
        return crew == null ? Preferences.NOBODY : crew.number();
    }

    /** The number of the zone; beyond the sixty-fourth, zones share numbers. */
    int zone(@Nullable String zone) {
        return zone == null ? -1 : zones.getOrDefault(zone, 0) % Long.SIZE;
    }

    long zones(Set<String> names) {
        return names.stream().mapToLong(name -> 1L << zone(name)).reduce(0, (a, b) -> a | b);
    }
}
