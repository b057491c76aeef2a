package fr.duret.maintenance.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SealPropertiesTest {

    @Test
    void readsTheNamesThatTheReadmeGives() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        "systemEnvironment",
                        new SystemEnvironmentPropertySource(
                                "systemEnvironment",
                                Map.of(
                                        "DURET_SEAL_KEYSTORE", "/seal/seal.p12",
                                        "DURET_SEAL_PASSWORD", "secret",
                                        "DURET_SEAL_TRUSTED", "",
                                        "DURET_SEAL_TIME_STAMP_URL", "http://tsa.example.fr/",
                                        "DURET_SEAL_TIME_STAMP_USERNAME", "duret")));

        SealProperties properties = new Binder(ConfigurationPropertySources.get(environment))
                .bind("duret.seal", SealProperties.class)
                .get();

        assertThat(properties.keystore()).isEqualTo(Path.of("/seal/seal.p12"));
        assertThat(properties.password()).isEqualTo("secret");
        assertThat(properties.timeStamp().url()).isEqualTo(URI.create("http://tsa.example.fr/"));
        assertThat(properties.timeStamp().username()).isEqualTo("duret");
    }
}
