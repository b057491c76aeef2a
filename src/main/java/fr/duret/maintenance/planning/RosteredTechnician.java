package fr.duret.maintenance.planning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A technician as the planning sees them.
 *
 * @param skills what they know how to do, and how well (1 is enough for simple work)
 * @param zones where they usually work
 */
public record RosteredTechnician(
        UUID id, String name, Map<String, Integer> skills, List<Qualification> qualifications, Set<String> zones) {

    public RosteredTechnician {
        skills = Map.copyOf(skills);
        qualifications = List.copyOf(qualifications);
        zones = Set.copyOf(zones);
    }
}
