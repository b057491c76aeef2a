package fr.duret.maintenance.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.duret.maintenance.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private final BusinessClock clock = BusinessClock.standing(Instant.parse("2026-12-01T09:00:00Z"));
    private final SignInThrottle throttle = new SignInThrottle(clock);

    private void fail(String username, String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.admit(username, address);
        }
    }

    private Duration waitOf(String username, String address) {
        TooManyAttempts refused = catchThrowableOfType(TooManyAttempts.class, () -> throttle.admit(username, address));
        return refused == null ? Duration.ZERO : refused.left();
    }

    private void pass(Duration time) {
        clock.moveTo(clock.instant().plus(time));
    }

    @Test
    void makesTheSixthAttemptWaitAMinuteThenTwiceAsLongEachTime() {
        fail("clothilde", "192.0.2.1", 5);
        assertThat(waitOf("clothilde", "192.0.2.1")).isEqualTo(Duration.ofMinutes(1));

        for (int minutes : new int[] {2, 4, 8, 15, 15}) {
            pass(waitOf("clothilde", "192.0.2.1"));
            throttle.admit("clothilde", "192.0.2.1");
            assertThat(waitOf("clothilde", "192.0.2.1")).isEqualTo(Duration.ofMinutes(minutes));
        }
    }

    @Test
    void keepsOutNobodyElse() {
        fail("clothilde", "192.0.2.1", 5);
        assertThatCode(() -> throttle.admit("clothilde", "198.51.100.7")).doesNotThrowAnyException();
        assertThatCode(() -> throttle.admit("bastien", "192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void slowsDownWhoTriesManyAccountsFromOneAddress() {
        for (int i = 0; i < 50; i++) {
            throttle.admit("guess" + i, "192.0.2.1");
        }
        assertThat(waitOf("another", "192.0.2.1")).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void startsAfreshAfterASuccessAndAfterAnHour() {
        fail("clothilde", "192.0.2.1", 4);
        throttle.admit("clothilde", "192.0.2.1");
        throttle.succeeded("clothilde", "192.0.2.1");
        fail("clothilde", "192.0.2.1", 5);
        pass(Duration.ofMinutes(61));
        fail("clothilde", "192.0.2.1", 5);
        assertThat(waitOf("clothilde", "192.0.2.1")).isEqualTo(Duration.ofMinutes(1));
    }
}
