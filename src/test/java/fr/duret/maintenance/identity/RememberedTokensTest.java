package fr.duret.maintenance.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class RememberedTokensTest {

    private final AtomicInteger reckoned = new AtomicInteger();
    private Instant end = Instant.now(Clock.systemUTC()).plus(Duration.ofMinutes(5));
    private final RememberedTokens tokens = new RememberedTokens(this::reckon);

    private Jwt reckon(String token) {
        reckoned.incrementAndGet();
        if (token.startsWith("forged")) {
            throw new BadJwtException("Its signature is wrong");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "ES256")
                .claim("sub", "malik")
                .expiresAt(end)
                .build();
    }

    @Test
    void reckonsTheSignatureOfATokenOnce() {
        assertThat(tokens.decode("right")).isSameAs(tokens.decode("right"));
        assertThat(reckoned).hasValue(1);
    }

    @Test
    void refusesATokenThatItKnowsOnceItsTimeIsOver() {
        end = Instant.now(Clock.systemUTC()).minus(Duration.ofHours(1));
        tokens.decode("old");

        assertThatThrownBy(() -> tokens.decode("old")).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void remembersNothingOfAForgedToken() {
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThat(reckoned).hasValue(2);
    }
}
