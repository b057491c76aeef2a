package fr.duret.maintenance.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first person to sign in, in charge of the processes; read only while there is no account at all.
 *
 * @param username from the environment, {@code DURET_ADMIN_USERNAME}
 * @param password from the environment, {@code DURET_ADMIN_PASSWORD}
 */
@ConfigurationProperties("duret.admin")
record AdminProperties(@Nullable String username, @Nullable String password) {

    @Override
    public String toString() {
        return "AdminProperties[" + username + "]";
    }
}
