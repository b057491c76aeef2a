package fr.duret.maintenance.shared;

import static fr.duret.maintenance.shared.SignedLinks.Purpose.DECLINE;
import static fr.duret.maintenance.shared.SignedLinks.Purpose.RENEWAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.duret.maintenance.shared.SignedLinks.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedLinksTest {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final UUID SUBJECT = UUID.fromString("0193a3c0-0000-7000-8000-00000000abcd");

    private final BusinessClock clock = BusinessClock.standing(NOW);
    private final SignedLinks links = links("0123456789abcdef0123456789abcdef");

    private final String token = links.sign(RENEWAL, SUBJECT, NOW.plus(Duration.ofDays(30)));

    private SignedLinks links(String secret) {
        return new SignedLinks(LinkConfiguration.key(secret), clock);
    }

    @Test
    void opensForItsSubjectUntilItExpires() {
        assertThat(links.verify(RENEWAL, token)).isEqualTo(new Check.Valid(SUBJECT));

        clock.moveTo(NOW.plus(Duration.ofDays(30)).minusSeconds(1));
        assertThat(links.verify(RENEWAL, token)).isEqualTo(new Check.Valid(SUBJECT));

        clock.moveTo(NOW.plus(Duration.ofDays(30)));
        assertThat(links.verify(RENEWAL, token)).isEqualTo(new Check.Expired(SUBJECT));
    }

    @Test
    void isShortEnoughForAnSmsAndSafeInAnAddress() {
        assertThat(token).hasSize(48).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void servesOnePurposeOnly() {
        assertThat(links.verify(DECLINE, token)).isEqualTo(new Check.Invalid());
    }

    @Test
    void isWorthNothingUnderAnotherSecret() {
        assertThat(links("another secret of more than 32 bytes").verify(RENEWAL, token))
                .isEqualTo(new Check.Invalid());
    }

    @Test
    void noticesEveryAlteredCharacter() {
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String altered = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(links.verify(RENEWAL, altered)).as(altered).isEqualTo(new Check.Invalid());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "../../etc/passwd",
                "%00",
                "é",
                "AAAA",
                "================================================"
            })
    void answersWhateverAStrangerTypes(String typed) {
        assertThat(links.verify(RENEWAL, typed)).isEqualTo(new Check.Invalid());
        assertThat(links.verify(RENEWAL, token + typed + "=")).isEqualTo(new Check.Invalid());
        assertThat(links.verify(RENEWAL, typed.repeat(100_000))).isEqualTo(new Check.Invalid());
    }

    @Test
    void refusesAnExpiryThatATokenCannotHold() {
        assertThatIllegalArgumentException().isThrownBy(() -> links.sign(RENEWAL, SUBJECT, Instant.MAX));
    }

    @Test
    void refusesAWeakSecret() {
        assertThatIllegalStateException()
                .isThrownBy(() -> links("short"))
                .withMessageContaining("has 5 bytes; it needs at least 32");
    }
}
