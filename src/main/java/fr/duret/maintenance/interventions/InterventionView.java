package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An intervention as others see it.
 *
 * @param version counts every change; whoever writes says on which version
 * @param subject what is to be done, in a line
 * @param followsId the unfinished intervention that this one goes on with
 * @param reason why it was cancelled or left unfinished
 * @param due the days within which somebody waits for it, if they do
 * @param promised when the customer was promised that somebody comes, if they were
 * @param pinned whether it stays where it is planned
 * @param worked stretches of work, the first one first
 */
public record InterventionView(
        UUID id,
        long version,
        String reference,
        InterventionKind kind,
        InterventionStatus status,
        String subject,
        UUID customerId,
        UUID siteId,
        @Nullable UUID equipmentId,
        @Nullable UUID contractId,
        @Nullable UUID followsId,
        @Nullable UUID technicianId,
        @Nullable Instant plannedStart,
        @Nullable Instant plannedEnd,
        @Nullable String reason,
        @Nullable DueWindow due,
        @Nullable PromisedArrival promised,
        boolean pinned,
        Instant createdAt,
        List<ClockingView> clockings,
        List<Worked> worked) {

    /** How long was worked, pauses out. */
    public Duration effective() {
        return Worked.total(worked);
    }

    /** How long was worked until that instant, pauses out; a stretch that goes on counts. */
    public Duration effectiveUntil(Instant now) {
        Worked last = worked.isEmpty() ? null : worked.get(worked.size() - 1);
        return last == null || last.to() != null || last.from().isAfter(now)
                ? effective()
                : effective().plus(Duration.between(last.from(), now));
    }

    /** The day on which the work was begun, in Paris; the clock's day as long as nobody has come. */
    public LocalDate doneOn(Clock clock) {
        return worked.isEmpty()
                ? Paris.today(clock)
                : Paris.dateOf(worked.get(0).from());
    }

    /** How long was planned; nothing before it is planned. */
    public Duration planned() {
        return plannedStart == null || plannedEnd == null ? Duration.ZERO : Duration.between(plannedStart, plannedEnd);
    }

    /** The latest tap on the clock, if there was one. */
    public @Nullable ClockingView lastClocking() {
        return clockings.isEmpty() ? null : clockings.get(clockings.size() - 1);
    }
}
