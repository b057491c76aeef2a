package fr.duret.maintenance.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock that can be moved: it exists where time is a thing to try out (demo company, tests), never in production.
 * Only the time machine of the processes moves it, together with the engine's clock.
 */
public final class BusinessClock extends Clock {

    private final Clock ticking;
    private volatile Duration offset = Duration.ZERO;

    /** A clock that runs beside the given one, at an offset; it stands still if the given one does. */
    public BusinessClock(Clock ticking) {
        this.ticking = ticking;
    }

    /** Makes it that instant now. */
    public void moveTo(Instant instant) {
        offset = Duration.between(ticking.instant(), instant);
    }

    /** How far this clock is from the one beside it; negative when it is behind. */
    public Duration offset() {
        return offset;
    }

    @Override
    public Instant instant() {
        return ticking.instant().plus(offset);
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
