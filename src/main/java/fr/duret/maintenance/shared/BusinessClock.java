package fr.duret.maintenance.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A clock that can be moved: it exists where time is a thing to try out (demo company, tests), never in production.
 * Only the time machine of the processes moves it, together with the engine's clock.
 */
public final class BusinessClock extends Clock {

    /** When the demo company's first day is looked at: after the morning's mails have fallen due. */
    private static final LocalTime FIRST_LOOK = LocalTime.of(9, 30);

    private final Clock beside;
    private final @Nullable Path kept;
    private final ThreadLocal<@Nullable Instant> told = new ThreadLocal<>();
    private volatile Duration offset = Duration.ZERO;

    private BusinessClock(Clock beside, @Nullable Path kept) {
        this.beside = beside;
        this.kept = kept;
    }

    /** A clock that stands still between two moves. */
    public static BusinessClock standing(Instant instant) {
        return new BusinessClock(Clock.fixed(instant, Paris.ZONE), null);
    }

    /**
     * A clock that runs on, and whose distance from the real time outlives the application in that file. The very first
     * time it is a working day, half past nine or later.
     */
    static BusinessClock keptIn(Path file) {
        BusinessClock clock = new BusinessClock(Clock.system(Paris.ZONE), file);
        if (Files.exists(file)) {
            try {
                clock.offset = Duration.parse(Files.readString(file).strip());
            } catch (IOException e) {
                throw new UncheckedIOException("The business clock cannot be read from " + file, e);
            }
        } else {
            ZonedDateTime now = ZonedDateTime.now(clock.beside);
            ZonedDateTime first =
                    WorkingDays.onOrAfter(now.toLocalDate()).atTime(FIRST_LOOK).atZone(Paris.ZONE);
            clock.moveTo(first.isAfter(now) ? first.toInstant() : now.toInstant());
        }
        return clock;
    }

    /** Makes it that instant now. */
    public void moveTo(Instant instant) {
        offset = Duration.between(beside.instant(), instant);
        if (kept != null) {
            try {
                Files.createDirectories(kept.toAbsolutePath().getParent());
                Files.writeString(kept, offset.toString());
            } catch (IOException e) {
                throw new UncheckedIOException("The business clock cannot be kept in " + kept, e);
            }
        }
    }

    /**
     * Lets something happen as if it were that instant, for this thread alone: the demo company's past is written so,
     * while everybody else lives on. The engine's own clock is not moved.
     */
    public void as(Instant instant, Runnable deed) {
        Instant before = told.get();
        told.set(instant);
        try {
            deed.run();
        } finally {
            if (before == null) {
                told.remove();
            } else {
                told.set(before);
            }
        }
    }

    /** Whether time stands still between two moves. */
    public boolean stands() {
        return kept == null;
    }

    /** How far this clock is from the real time; negative when it is behind. */
    public Duration offset() {
        return offset;
    }

    @Override
    public Instant instant() {
        Instant instant = told.get();
        return instant == null ? beside.instant().plus(offset) : instant;
    }

    @Override
    public ZoneId getZone() {
        return Paris.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.tick(this, Duration.ofNanos(1)).withZone(zone);
    }
}
