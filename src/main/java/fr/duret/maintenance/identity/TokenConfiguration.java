package fr.duret.maintenance.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import fr.duret.maintenance.shared.HouseSecret;
import java.util.Collection;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** Issues tokens to programs and reads them, or reads those of the outside issuer that the settings name. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    /** An outside issuer is asked for its keys when the first token comes, so that its absence holds up no start. */
    @Bean
    @ConditionalOnExpression("'${duret.api.issuer:}' != ''")
    JwtDecoder tokensOfAnOutsideIssuer(ApiProperties properties) {
        String issuer = String.valueOf(properties.issuer());
        String audience = String.valueOf(properties.audience());
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = JwtDecoders.fromIssuerLocation(issuer);
            decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(
                    new JwtIssuerValidator(issuer),
                    new JwtClaimValidator<Collection<String>>(
                            JwtClaimNames.AUD, meant -> meant != null && meant.contains(audience))));
            return decoder;
        });
    }

    /** The application's own tokens. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${duret.api.issuer:}' == ''")
    static class OwnTokens {

        static final String[] ADDRESSES = {"/oauth2/token", "/oauth2/jwks", "/.well-known/oauth-authorization-server"};

        @Bean
        JWKSource<SecurityContext> tokenKeys(HouseSecret secret) {
            return new ImmutableJWKSet<>(new JWKSet(TokenKey.of(secret)));
        }

        @Bean
        JwtDecoder ownTokens(JWKSource<SecurityContext> keys, AuthorizationServerSettings settings) {
            NimbusJwtDecoder decoder = (NimbusJwtDecoder) OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
            decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(settings.getIssuer()));
            return new RememberedTokens(decoder);
        }

        @Bean
        AuthorizationServerSettings tokenIssuer(Environment environment) {
            return AuthorizationServerSettings.builder()
                    .issuer(environment.getRequiredProperty("duret.public-address"))
                    .build();
        }

        /** The token is the account's, not the program's. */
        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> tokenContent() {
            return context -> {
                context.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
                context.getClaims()
                        .subject(RegisteredPrograms.actsFor(context.getRegisteredClient()))
                        .claim("client_id", context.getRegisteredClient().getClientId());
            };
        }

        @Bean
        @Order(25)
        SecurityFilterChain tokens(
                HttpSecurity http,
                AccessAnswers answers,
                RegisteredClientRepository programs,
                OAuth2AuthorizationService nothingKept)
                throws Exception {
            return http.securityMatcher(ADDRESSES)
                    .with(
                            OAuth2AuthorizationServerConfigurer.authorizationServer(),
                            server -> server.registeredClientRepository(programs)
                                    .authorizationService(nothingKept)
                                    .clientAuthentication(clients -> clients.authenticationProviders(
                                            providers -> providers.forEach(OwnTokens::compareFingerprints))))
                    .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                    .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .requestCache(cache -> cache.disable())
                    .csrf(csrf -> csrf.disable())
                    .exceptionHandling(refused -> refused.authenticationEntryPoint(answers::refuseUnknown))
                    .headers(headers -> headers.addHeaderWriter(
                            (request, response) -> response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store")))
                    .build();
        }

        private static void compareFingerprints(Object provider) {
            if (provider instanceof ClientSecretAuthenticationProvider secrets) {
                secrets.setPasswordEncoder(new PasswordEncoder() {
                    @Override
                    public String encode(CharSequence secret) {
                        return ApiClients.fingerprint(secret);
                    }

                    @Override
                    public boolean matches(CharSequence secret, String fingerprint) {
                        return ApiClients.fingerprint(secret).equals(fingerprint);
                    }
                });
            }
        }
    }
}
