package fr.duret.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
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

    private static final Path SEAL = keyFile();

    private static final List<String> RIGHT = List.of(
            "--duret.links.secret=0123456789abcdef0123456789abcdef",
            "--duret.public-address=https://maintenance.example.fr",
            "--spring.datasource.url=jdbc:postgresql://db/duret",
            "--duret.mail.courier=sendgrid",
            "--duret.sendgrid.api-key=SG.key",
            "--duret.sendgrid.webhook-public-key=MFkw",
            "--duret.sendgrid.sender-address=bonjour@example.fr",
            "--duret.sms.courier=twilio",
            "--duret.twilio.account-sid=AC00000000000000000000000000000000",
            "--duret.twilio.auth-token=token",
            "--duret.twilio.sender=Duret",
            "--duret.documents.keys=2027:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
            "--duret.seal.keystore=" + SEAL,
            "--duret.seal.password=right",
            "--duret.seal.time-stamp.url=https://tsa.example.fr/rfc3161");

    /** A PKCS#12 file with some key in it. */
    private static Path keyFile() {
        try {
            Path file = Files.createTempFile("seal", ".p12");
            file.toFile().deleteOnExit();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            KeyStore.PasswordProtection password = new KeyStore.PasswordProtection("right".toCharArray());
            store.setEntry("key", new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[32], "AES")), password);
            try (OutputStream out = Files.newOutputStream(file)) {
                store.store(out, "right".toCharArray());
            }
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError("No key file could be made", e);
        }
    }

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
                .hasMessageContaining("SPRING_DATASOURCE_URL")
                .hasMessageContaining("DURET_MAIL_COURIER")
                .hasMessageContaining("DURET_SMS_COURIER")
                .hasMessageContaining("DURET_DOCUMENTS_KEYS")
                .hasMessageContaining("DURET_SEAL_KEYSTORE")
                .hasMessageContaining("DURET_SEAL_TIME_STAMP_URL");
        assertThat(output).contains("APPLICATION FAILED TO START").contains("openssl rand -hex 32");
    }

    @Test
    void startsOnRightSettingsBehindAProxyOfTheHouse() {
        start(rightExcept("--duret.sendgrid.base-address=https://proxy.example.fr"));
    }

    @Test
    void wantsAContainerInAzureThatDoesNotLetGoOfDocuments() {
        String[] azure = {
            "--duret.documents.store=azure", "--duret.documents.azure.connection-string=UseDevelopmentStorage=true"
        };
        assertThatThrownBy(() -> start(rightExcept(azure)))
                .isInstanceOf(UnsafeStart.class)
                .hasMessageContaining("DURET_DOCUMENTS_AZURE_IMMUTABLE");
        start(rightExcept(azure[0], azure[1], "--duret.documents.azure.immutable=true"));
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
        "--duret.mail.courier=mailbox, DURET_MAIL_COURIER",
        "--duret.mail.courier=, DURET_MAIL_COURIER",
        "--duret.sendgrid.api-key=, DURET_SENDGRID_API_KEY",
        "--duret.sendgrid.webhook-public-key=, DURET_SENDGRID_WEBHOOK_PUBLIC_KEY",
        "--duret.sendgrid.sender-address=, DURET_SENDGRID_SENDER_ADDRESS",
        "--duret.sendgrid.base-address=http://proxy.example.fr, DURET_SENDGRID_BASE_ADDRESS",
        "--duret.sms.courier=mailbox, DURET_SMS_COURIER",
        "--duret.twilio.account-sid=AC1, DURET_TWILIO_ACCOUNT_SID",
        "--duret.twilio.auth-token=, DURET_TWILIO_AUTH_TOKEN",
        "--duret.twilio.sender=, DURET_TWILIO_SENDER",
        "--duret.twilio.api-key-sid=SK1, DURET_TWILIO_API_KEY_SECRET",
        "--duret.twilio.base-address=http://127.0.0.1:8111, DURET_TWILIO_BASE_ADDRESS",
        "--duret.documents.keys=, DURET_DOCUMENTS_KEYS",
        "--duret.documents.keys=demo:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef, DURET_DOCUMENTS_KEYS",
        "--duret.documents.keys=2027:0123456789abcdef, DURET_DOCUMENTS_KEYS",
        "--duret.documents.store=azure, DURET_DOCUMENTS_AZURE_CONNECTION_STRING",
        "--duret.seal.keystore=, DURET_SEAL_KEYSTORE",
        "--duret.seal.keystore=nowhere.p12, DURET_SEAL_KEYSTORE",
        "--duret.seal.password=wrong, DURET_SEAL_KEYSTORE",
        "--duret.seal.time-stamp.url=, DURET_SEAL_TIME_STAMP_URL",
        "--duret.api.issuer=https://issuer.example.fr, DURET_API_AUDIENCE",
        "--duret.seal.time-stamp.url=tsa.example.fr, DURET_SEAL_TIME_STAMP_URL",
    })
    void refusesEachWrongSetting(String setting, String named) {
        assertThatThrownBy(() -> start(rightExcept(setting)))
                .isInstanceOf(UnsafeStart.class)
                .hasMessageContaining(named)
                .message()
                .hasLineCount(1);
    }
}
