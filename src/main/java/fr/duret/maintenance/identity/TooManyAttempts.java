package fr.duret.maintenance.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** So many sign-ins failed that the next one has to wait. */
final class TooManyAttempts extends AuthenticationException {

    private final Duration left;

    TooManyAttempts(Duration wait) {
        super("Too many failed sign-ins; the next one in " + wait);
        this.left = wait;
    }

    /** How long until it can be tried again. */
    Duration left() {
        return left;
    }

    /** The same in minutes, rounded up. */
    long minutes() {
        return Math.max(1, (left.toSeconds() + 59) / 60);
    }
}
