package fr.duret.maintenance.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes guessing of passwords slow: after five failures for one account from one address, and after fifty from one
 * address, the next attempt waits a minute, then twice as long each time, up to a quarter of an hour. Another person
 * at another address is never kept out.
 */
@Component
class SignInThrottle {

    static final int FAILURES_PER_ACCOUNT = 5;
    static final int FAILURES_PER_ADDRESS = 50;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 20_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant last, Instant blockedUntil) {}

    /** Lets an attempt through and counts it as failed until it has succeeded, so that many at once count as many. */
    synchronized void admit(String username, String address) {
        Instant now = clock.instant();
        refuseIfBlocked(account(username, address), now);
        refuseIfBlocked(address, now);
        count(account(username, address), FAILURES_PER_ACCOUNT, now);
        count(address, FAILURES_PER_ADDRESS, now);
    }

    /** The attempt was the person's own. */
    synchronized void succeeded(String username, String address) {
        failures.remove(account(username, address));
        failures.computeIfPresent(
                address, (key, before) -> new Failures(Math.max(0, before.count - 1), before.last, Instant.MIN));
    }

    private void refuseIfBlocked(String key, Instant now) {
        Failures before = failures.get(key);
        if (before != null && before.blockedUntil.isAfter(now)) {
            throw new TooManyAttempts(Duration.between(now, before.blockedUntil));
        }
    }

    private void count(String key, int allowed, Instant now) {
        Failures before = failures.get(key);
        int earlier = before == null || before.last.plus(FORGOTTEN_AFTER).isBefore(now) ? 0 : before.count;
        int count = earlier + 1;
        failures.put(key, new Failures(count, now, count < allowed ? Instant.MIN : now.plus(wait(count - allowed))));
    }

    private static Duration wait(int doublings) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(doublings, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private static String account(String username, String address) {
        return address + " " + username;
    }
}
