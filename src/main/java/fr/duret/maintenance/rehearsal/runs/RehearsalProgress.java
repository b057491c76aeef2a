package fr.duret.maintenance.rehearsal.runs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the future has been lived through.
 *
 * @param reached the day that the rehearsal has come to; null before the first
 * @param done from 0 to 1
 */
public record RehearsalProgress(@Nullable LocalDate reached, long events, double done) {

    static final RehearsalProgress NONE = new RehearsalProgress(null, 0, 0);

    public int percent() {
        return (int) Math.round(100 * done);
    }
}
