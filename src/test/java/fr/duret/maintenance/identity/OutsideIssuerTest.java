package fr.duret.maintenance.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;

/** Tokens of an outside issuer, which really answers on the loopback and serves other applications too. */
class OutsideIssuerTest {

    private static final String OURS = "duret-maintenance";

    private final RSAKey key = key();
    private final HttpServer issuer = server();
    private final String address = "http://127.0.0.1:" + issuer.getAddress().getPort();

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("1").generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void serve() {
        answer(
                "/.well-known/openid-configuration",
                "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\",\"subject_types_supported\":[\"public\"]}"
                        .formatted(address));
        answer("/keys", new JWKSet(key.toPublicJWK()).toString());
        issuer.start();
    }

    @AfterEach
    void close() {
        issuer.stop(0);
    }

    private void answer(String path, String json) {
        issuer.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @Test
    void opensToTokensForThisApplicationOnly() throws Exception {
        assertThat(statusOf(token(address, List.of(OURS)))).isEqualTo(200);
        assertThat(statusOf(token(address, List.of("payroll", OURS)))).isEqualTo(200);
        assertThat(statusOf(token(address, List.of("payroll")))).isEqualTo(401);
        assertThat(statusOf(token(address, List.of()))).isEqualTo(401);
        assertThat(statusOf(token("https://somebody.example.fr", List.of(OURS))))
                .isEqualTo(401);
    }

    @Test
    void wantsToKnowWhomTokensMustBeFor() {
        assertThatThrownBy(() -> new ApiProperties(address, " ", "sub", Duration.ofMinutes(15)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("duret.api.audience");
    }

    /** What the door answers to a token: 200 if it lets it through. */
    private int statusOf(String token) throws ServletException, IOException {
        ApiProperties properties = new ApiProperties(address, OURS, "sub", Duration.ofMinutes(15));
        BearerTokenAuthenticationFilter door = new BearerTokenAuthenticationFilter(new ProviderManager(
                new JwtAuthenticationProvider(new TokenConfiguration().tokensOfAnOutsideIssuer(properties))));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/interventions");
        request.addHeader("Authorization", "Bearer " + token);
        MockHttpServletResponse response = new MockHttpServletResponse();
        door.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    private String token(String by, List<String> audience) throws JOSEException {
        Instant now = new Date().toInstant();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(),
                new JWTClaimsSet.Builder()
                        .issuer(by)
                        .subject("malik")
                        .audience(audience)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60)))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
