package fr.duret.maintenance.planning.solver;

import fr.duret.maintenance.planning.RosteredTechnician;
import fr.duret.maintenance.planning.Shift;
import fr.duret.maintenance.planning.Visit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds what visits demand against what technicians can do, on the day. */
final class Abilities {

    private final List<RosteredTechnician> technicians;
    private final List<Shift> shifts;
    private final Map<UUID, RosteredTechnician> byId;
    private final Map<Asked, Requirements> known = new HashMap<>();

    Abilities(List<RosteredTechnician> technicians, List<Shift> shifts) {
        this.technicians = technicians;
        this.shifts = shifts;
        this.byId = technicians.stream().collect(Collectors.toMap(RosteredTechnician::id, Function.identity()));
    }

    /** What a visit asks for; many ask for the same. */
    private record Asked(Map<String, Integer> skills, Set<String> qualifications) {}

    Requirements of(Visit visit) {
        return visit.skills().isEmpty() && visit.qualifications().isEmpty()
                ? Requirements.NONE
                : known.computeIfAbsent(new Asked(visit.skills(), visit.qualifications()), asked -> compare(visit));
    }

    private Requirements compare(Visit visit) {
        byte[] skills = new byte[technicians.size()];
        for (int i = 0; i < skills.length; i++) {
            skills[i] = (byte) missingSkills(visit, technicians.get(i));
        }
        byte[] qualifications = new byte[shifts.size()];
        for (int i = 0; i < qualifications.length; i++) {
            Shift shift = shifts.get(i);
            qualifications[i] = (byte) missingQualifications(visit, technician(shift), shift.day());
        }
        return new Requirements(skills, qualifications);
    }

    private RosteredTechnician technician(Shift shift) {
        RosteredTechnician technician = byId.get(shift.technicianId());
        if (technician == null) {
            throw new IllegalArgumentException("No technician of the problem works the shift " + shift);
        }
        return technician;
    }

    static long missingSkills(Visit visit, RosteredTechnician technician) {
        return visit.skills().entrySet().stream()
                .filter(skill -> technician.skills().getOrDefault(skill.getKey(), 0) < skill.getValue())
                .count();
    }

    /** The qualifications that the technician does not have, or no longer, on that day. */
    static long missingQualifications(Visit visit, RosteredTechnician technician, LocalDate day) {
        return visit.qualifications().stream()
                .filter(code -> technician.qualifications().stream()
                        .noneMatch(held ->
                                held.code().equals(code) && !held.validUntil().isBefore(day)))
                .count();
    }
}
