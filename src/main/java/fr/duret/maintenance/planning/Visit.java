package fr.duret.maintenance.planning;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that is to be done at a customer's site.
 *
 * @param label how one speaks of it: « Mme Perrin, Annecy »
 * @param site where it is; null for an address that nobody could locate
 * @param openings hours in which all of the work has to lie; empty when any hour will do
 * @param appointment hours in which the technician was promised to arrive
 * @param skills what one has to know how to do, and how well
 * @param qualifications the electrical qualifications that one needs on that day
 * @param dueFrom the first day on which it makes sense
 * @param dueUntil the last day on which it is in time
 * @param planned where it stands in today's plan
 */
public record Visit(
        UUID id,
        String label,
        @Nullable Coordinates site,
        Duration duration,
        List<TimeSpan> openings,
        @Nullable TimeSpan appointment,
        Map<String, Integer> skills,
        Set<String> qualifications,
        Urgency urgency,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueUntil,
        Wishes wishes,
        @Nullable String zone,
        @Nullable Placement planned,
        Commitment commitment) {

    public Visit {
        openings = List.copyOf(openings);
        skills = Map.copyOf(skills);
        qualifications = Set.copyOf(qualifications);
        if (planned == null && commitment != Commitment.FREE) {
            throw new IllegalArgumentException("A visit without a place in the plan cannot be " + commitment);
        }
    }

    /** The same visit, planned there. */
    public Visit planned(@Nullable Placement placement, Commitment how) {
        return with(duration, appointment, placement, how);
    }

    /** The same visit, of that length. */
    public Visit lasting(Duration longer) {
        return with(longer, appointment, planned, commitment);
    }

    /** The same visit, its customer being told that the technician arrives in those hours, or nothing. */
    public Visit promised(@Nullable TimeSpan hours) {
        return with(duration, hours, planned, commitment);
    }

    /** The same visit, at a place that its customer has chosen. */
    public Visit held(Placement place) {
        return promised(null).planned(place, Commitment.PINNED);
    }

    private Visit with(Duration length, @Nullable TimeSpan hours, @Nullable Placement placement, Commitment how) {
        return new Visit(
                id,
                label,
                site,
                length,
                openings,
                hours,
                skills,
                qualifications,
                urgency,
                dueFrom,
                dueUntil,
                wishes,
                zone,
                placement,
                how);
    }
}
