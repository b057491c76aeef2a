package fr.duret.maintenance.interventions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of work.
 *
 * @param to none while it goes on
 */
public record Worked(Instant from, @Nullable Instant to) {

    /** How long was worked in all, pauses out; what still goes on does not count yet. */
    public static Duration total(List<Worked> periods) {
        return periods.stream().map(Worked::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** In whole minutes, as reports and invoices say it: one that has begun counts. */
    public static int minutes(Duration worked) {
        return (int) worked.plusSeconds(59).toMinutes();
    }

    private Duration length() {
        return to == null ? Duration.ZERO : Duration.between(from, to);
    }
}
