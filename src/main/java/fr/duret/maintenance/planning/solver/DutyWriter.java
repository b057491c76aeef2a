package fr.duret.maintenance.planning.solver;

import fr.duret.maintenance.planning.Roads;
import fr.duret.maintenance.planning.RosteredTechnician;
import fr.duret.maintenance.planning.Shift;
import fr.duret.maintenance.planning.TimeSpan;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes days of work in numbers. */
final class DutyWriter {

    private final Numbering numbering;
    private final Map<UUID, Set<String>> zones;
    private final Roads roads;

    DutyWriter(Numbering numbering, List<RosteredTechnician> technicians, Roads roads) {
        this.numbering = numbering;
        this.zones = technicians.stream().collect(Collectors.toMap(RosteredTechnician::id, RosteredTechnician::zones));
        this.roads = roads;
    }

    Duty write(int number, Shift shift) {
        return new Duty(
                number,
                numbering.crew(shift.technicianId()),
                numbering.day(shift.day()),
                shift.from().toSecondOfDay(),
                shift.until().toSecondOfDay(),
                (int) shift.paid().toSeconds(),
                roads.place(shift.start()),
                roads.place(shift.end()),
                shift.mostVisits(),
                Lunch.USUAL,
                absences(shift),
                numbering.zones(zones.getOrDefault(shift.technicianId(), Set.of())),
                roads);
    }

    private static int[] absences(Shift shift) {
        return shift.absences().stream()
                .sorted(Comparator.comparing(TimeSpan::from))
                .flatMapToInt(absence -> IntStream.of(
                        absence.from().toSecondOfDay(), absence.until().toSecondOfDay()))
                .toArray();
    }
}
