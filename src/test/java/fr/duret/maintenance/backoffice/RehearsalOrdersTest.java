package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.rehearsal.runs.RehearsalRun;
import fr.duret.maintenance.rehearsal.runs.RunState;
import fr.duret.maintenance.support.Book;
import fr.duret.maintenance.support.Browser;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one may order a rehearsal with, and what is refused before anything runs. */
class RehearsalOrdersTest extends RehearsalPlay {

    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    private Book book;

    @Test
    void takesAnOrderWithTheModelsThatRunAndTheOneThatWasSent() throws IOException {
        book.aContract().endingOn(LocalDate.of(2027, 4, 30)).register();
        Browser admin = signedIn(Role.PROCESS_ADMIN);
        String edited = Files.readString(Path.of("processes", "contract-lifecycle.bpmn"))
                .replace("Rappeler avec le lien", "Rappeler autrement");

        HttpResponse<String> answer = ask(admin, "Un autre rappel", "7", "contract-lifecycle.bpmn", edited);

        RehearsalRun run = desk.runs().get(0);
        assertThat(location(answer)).isEqualTo("/repetitions/" + run.id());
        assertThat(run.name()).isEqualTo("Un autre rappel");
        assertThat(run.state()).isEqualTo(RunState.WAITING);
        assertThat(run.editedModels()).containsExactly("contract-lifecycle.bpmn");
        Path folder = data.resolve("rehearsals").resolve(run.id().toString());
        assertThat(folder.resolve("models")).isDirectoryContaining("glob:**/termination-request.bpmn");
        assertThat(folder.resolve("models")).isDirectoryContaining("glob:**/reminder-schedule.dmn");
        assertThat(folder.resolve("models")).isDirectoryContaining("glob:**/renewal-call.form");
        assertThat(folder.resolve("models/contract-lifecycle.bpmn")).hasContent(edited);
        assertThat(folder.resolve("book")).isDirectoryContaining("glob:**/contrats.csv");
        assertThat(admin.get("/repetitions/" + run.id()).body()).contains("En attente de son tour");
    }

    @Test
    void refusesWhatWouldNotDoAndKeepsWhatWasTyped() {
        Browser admin = signedIn(Role.PROCESS_ADMIN);
        int before = desk.runs().size();

        assertRefused(admin, "Essai", "7; rm -rf /", "", "", "La graine n’est pas un nombre");
        assertRefused(admin, "Essai", "-1", "", "", "La graine n’est pas un nombre");
        assertRefused(admin, "Essai", "99999999999999999999", "", "", "La graine n’est pas un nombre");
        assertRefused(admin, "   ", "7", "", "", "Ce nom ne convient pas");
        assertRefused(admin, "x".repeat(81), "7", "", "", "Ce nom ne convient pas");
        assertRefused(admin, "Essai", "7", "../../evil.bpmn", "<x/>", "Ce fichier ne peut pas être répété");
        assertRefused(admin, "Essai", "7", "a..bpmn", "<x/>", "Ce fichier ne peut pas être répété");
        assertRefused(admin, "Essai", "7", "contract.exe", "<x/>", "Ce fichier ne peut pas être répété");
        assertRefused(admin, "Essai", "7", "contract.bpmn", "", "Ce fichier ne peut pas être répété");
        assertRefused(
                admin, "Essai", "7", "contract.bpmn", "x".repeat(2 * MEGABYTE), "Ce fichier ne peut pas être répété");

        assertThat(desk.runs()).hasSize(before);
    }

    @Test
    void saysWhereASentModelIsWrongBeforeAnythingRuns() throws IOException {
        Browser admin = signedIn(Role.PROCESS_ADMIN);
        String faulty = Files.readString(Path.of("processes", "contract-lifecycle.bpmn"))
                .replace("${sendMessage}", "${sendMesage}");
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                + "<definitions>&b;</definitions>";
        int before = desk.runs().size();

        ask(admin, "Faux", "7", "contract-lifecycle.bpmn", faulty);
        assertThat(admin.get("/repetitions").body())
                .contains("Ces modèles ne peuvent pas être répétés", "contract-lifecycle.bpmn, ligne ", "sendMesage");
        ask(admin, "Bombe", "7", "contract-lifecycle.bpmn", bomb);
        assertThat(admin.get("/repetitions").body()).contains("Ces modèles ne peuvent pas être répétés");

        assertThat(desk.runs()).hasSize(before);
    }

    @Test
    void answersAFloodWithAReason() {
        Browser admin = signedIn(Role.PROCESS_ADMIN);
        String csrf = Browser.csrf(admin.get("/repetitions").body());
        String head = part("_csrf", "", csrf) + "--edge\r\nContent-Disposition: form-data; name=\"models\";"
                + " filename=\"contract-lifecycle.bpmn\"\r\n\r\n";

        HttpResponse<String> answer = admin.send(admin.request("/repetitions")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                        new java.io.ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)),
                        new Zeros(200L * MEGABYTE)))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Le fichier est trop grand");
    }

    private void assertRefused(Browser admin, String name, String seed, String file, String content, String expected) {
        HttpResponse<String> answer = ask(admin, name, seed, file, content);
        assertThat(location(answer)).as(expected).isEqualTo("/repetitions");
        assertThat(admin.get("/repetitions").body())
                .contains(expected)
                .contains("value=\"" + seed.replace("\"", "&quot;") + "\"");
    }

    private HttpResponse<String> ask(Browser admin, String name, String seed, String file, String content) {
        String form = part("_csrf", "", Browser.csrf(admin.get("/repetitions").body()))
                + part("name", "", name)
                + part("period", "", "TWO_MONTHS")
                + part("from", "", "2026-12-01")
                + part("seed", "", seed)
                + part("book", "", "TODAY")
                + part("models", "; filename=\"" + file + "\"", content)
                + "--edge--\r\n";
        return admin.send(admin.request("/repetitions")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofString(form)));
    }

    private static String part(String name, String more, String content) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n" + content + "\r\n";
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://localhost:\\d+", "");
    }

    /** Nothing, in that quantity. */
    private static final class Zeros extends InputStream {

        private long left;

        private Zeros(long count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            java.util.Arrays.fill(into, offset, offset + count, (byte) 0);
            left -= count;
            return count;
        }
    }
}
