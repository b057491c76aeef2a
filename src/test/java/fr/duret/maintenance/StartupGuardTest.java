package fr.duret.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class StartupGuardTest {

    private static final List<String> RIGHT = List.of(
            "--duret.links.secret=0123456789abcdef0123456789abcdef",
            "--duret.public-address=https://maintenance.example.fr",
            "--spring.datasource.url=jdbc:postgresql://db/duret");

    /** Nothing of the application: the guard stands before everything else. */
    @Configuration(proxyBeanMethods = false)
    static class Empty {}

    private static void start(List<String> arguments) {
        new SpringApplicationBuilder(Empty.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new))
                .close();
    }

    private static List<String> rightExcept(String... settings) {
        List<String> arguments = new ArrayList<>(RIGHT);
        for (String setting : settings) {
            arguments.removeIf(right -> right.startsWith(setting.substring(0, setting.indexOf('=') + 1)));
            arguments.add(setting);
        }
        return arguments;
    }

    @Test
    void startsOnRightSettings() {
        start(RIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "test"})
    void asksForNothingOutsideProduction(String profile) {
        start(List.of("--spring.profiles.active=" + profile));
    }

    @Test
    void letsARehearsalWorkOnADatabaseOfItsOwn() {
        start(List.of("--spring.profiles.active=rehearsal", "--duret.postgres.embedded=true"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--spring.datasource.url=jdbc:postgresql://db/duret",
                "--duret.postgres.embedded=false",
                "--spring.profiles.active=rehearsal,demo",
                "--duret.sendgrid.api-key=SG.x"
            })
    void letsNoRehearsalNearAnythingLive(String setting) {
        List<String> arguments =
                new ArrayList<>(List.of("--spring.profiles.active=rehearsal", "--duret.postgres.embedded=true"));
        arguments.removeIf(right -> right.startsWith(setting.substring(0, setting.indexOf('=') + 1)));
        arguments.add(setting);
        assertThatThrownBy(() -> start(arguments)).isInstanceOf(UnsafeStart.class);
    }

    @Test
    void namesEverythingThatIsMissingAtOnce(CapturedOutput output) {
        assertThatThrownBy(() -> start(List.of()))
                .isInstanceOf(UnsafeStart.class)
                .hasMessageContaining("DURET_LINKS_SECRET")
                .hasMessageContaining("DURET_PUBLIC_ADDRESS")
                .hasMessageContaining("SPRING_DATASOURCE_URL");
        assertThat(output).contains("APPLICATION FAILED TO START").contains("openssl rand -hex 32");
    }

    @ParameterizedTest
    @CsvSource({
        "--duret.links.secret=, DURET_LINKS_SECRET",
        "--duret.links.secret=of-31-bytes-0123456789-01234567, DURET_LINKS_SECRET",
        "--duret.public-address=http://maintenance.example.fr, DURET_PUBLIC_ADDRESS",
        "--duret.public-address=https://localhost:8080, DURET_PUBLIC_ADDRESS",
        "--duret.public-address=https://maintenance.example.fr/, DURET_PUBLIC_ADDRESS",
        "--duret.public-address=maintenance.example.fr, DURET_PUBLIC_ADDRESS",
        "--duret.public-address=https://a b, DURET_PUBLIC_ADDRESS",
        "--spring.datasource.url=, SPRING_DATASOURCE_URL",
        "--duret.postgres.embedded=true, duret.postgres.embedded",
    })
    void refusesEachWrongSetting(String setting, String named) {
        assertThatThrownBy(() -> start(rightExcept(setting)))
                .isInstanceOf(UnsafeStart.class)
                .hasMessageContaining(named)
                .message()
                .hasLineCount(1);
    }
}
