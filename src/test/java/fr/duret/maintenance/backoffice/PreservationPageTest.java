package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.documents.DocumentDraft;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.documents.PrintedSamples;
import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class PreservationPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Documents documents;

    @Autowired
    AccountRegister accounts;

    @Value("${duret.data-directory}")
    Path data;

    private Browser office;
    private UUID letter;

    @BeforeEach
    void signIn() {
        Staff.open(accounts);
        office = new Browser(port);
        office.signIn(Staff.username(Role.DISPATCHER), Staff.PASSWORD);
        letter = documents.store(
                PrintedSamples.letter(),
                new DocumentDraft(
                                "letter",
                                "Votre échéance",
                                DocumentDraft.PDF,
                                LocalDate.of(2037, 1, 14),
                                null,
                                Ids.next())
                        .sealed());
    }

    private String page() {
        return office.get("/documents/" + letter + "/conservation").body();
    }

    @Test
    void showsTheSealAndTheRetention() {
        assertThat(page())
                .containsPattern("Scellé le .*2026.* par Duret Électricité – intact")
                .contains("certificat délivré par Autorité locale", "Conservé jusqu’au", "mer. 14 janv. 2037");
    }

    @Test
    void holdsBackFromDestructionForAReasonAndReleases() {
        String csrf = Browser.csrf(page());
        office.postForm("/documents/" + letter + "/suspension", Map.of("motif", " ", "_csrf", csrf));
        assertThat(page()).contains("Dites pourquoi ce document doit rester");

        office.postForm("/documents/" + letter + "/suspension", Map.of("motif", "Litige <b>2027</b>", "_csrf", csrf));
        assertThat(page())
                .contains("Destruction suspendue", "Litige &lt;b&gt;2027&lt;/b&gt;", "Reprendre la conservation");

        office.postForm("/documents/" + letter + "/reprise", Map.of("_csrf", csrf));
        assertThat(page()).contains("Conservation reprise", "Suspendre la destruction");
    }

    @Test
    void servesADamagedDocumentToNobodyAndSaysSo() throws IOException {
        String fingerprint = page().replaceAll("(?s).*class=\"fingerprint\">([0-9a-f]{64})<.*", "$1");
        Files.write(
                data.resolve("documents").resolve(fingerprint.substring(0, 2)).resolve(fingerprint + ".aes"),
                new byte[] {1, 2, 3});

        assertThat(office.get("/documents/" + letter).statusCode()).isEqualTo(500);
        assertThat(office.get("/documents/" + letter).body()).contains("Ce document est abîmé");
        assertThat(page()).contains("abîmé ou manquant").doesNotContain("Ouvrir le document");
    }
}
