package fr.duret.maintenance.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Shows the registered programs to the token endpoint. */
@Component
class RegisteredPrograms implements RegisteredClientRepository {

    private static final String ACTS_FOR = "duret.acts-for";

    private final ApiClients clients;
    private final Duration lifetime;

    RegisteredPrograms(ApiClients clients, ApiProperties properties) {
        this.clients = clients;
        this.lifetime = properties.tokenLifetime();
    }

    @Override
    public void save(RegisteredClient program) {
        throw new UnsupportedOperationException("Programs are registered with ApiClients");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clients.find(clientId).map(this::shown).orElse(null);
    }

    static String actsFor(RegisteredClient program) {
        return program.getClientSettings().getSetting(ACTS_FOR);
    }

    private RegisteredClient shown(ApiClient client) {
        return RegisteredClient.withId(client.clientId())
                .clientId(client.clientId())
                .clientSecret(client.secretHash())
                .clientName(client.name())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(client.scopes()))
                .clientSettings(
                        ClientSettings.builder().setting(ACTS_FOR, client.actsFor()).build())
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(lifetime).build())
                .build();
    }
}
