package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.rehearsal.runs.RehearsalDesk;
import fr.duret.maintenance.rehearsal.runs.RehearsalRun;
import fr.duret.maintenance.rehearsal.runs.RunState;
import fr.duret.maintenance.rehearsal.runs.SampleRun;
import fr.duret.maintenance.support.Book;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class RehearsalPagesTest {

    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    int port;

    @Value("${duret.data-directory}")
    Path data;

    @Autowired
    private RehearsalDesk desk;

    @Autowired
    private AccountRegister accounts;

    @Autowired
    private Book book;

    @BeforeEach
    void begin() {
        Staff.open(accounts);
        desk.runs().stream().filter(run -> run.state().over()).forEach(run -> desk.forget(run.id()));
        desk.runs().forEach(run -> desk.stop(run.id()));
    }

    private Browser signedIn(Role role) {
        Browser browser = new Browser(port);
        browser.signIn(Staff.username(role), Staff.PASSWORD);
        return browser;
    }

    @Test
    void opensToProcessAdminsOnly() {
        UUID run = SampleRun.write(data, "Pour les rôles", false);
        List<String> pages = List.of(
                "/repetitions",
                "/repetitions/" + run,
                "/repetitions/" + run + "/progression",
                "/repetitions/comparer",
                "/repetitions/comparer/dessin?a=" + run + "&b=" + run + "&processus=contract-lifecycle");
        for (Role role : List.of(Role.DISPATCHER, Role.MANAGER, Role.TECHNICIAN)) {
            Browser browser = signedIn(role);
            assertThat(pages)
                    .allSatisfy(page -> assertThat(browser.get(page).statusCode())
                            .as(role + " " + page)
                            .isEqualTo(403));
        }
        Browser admin = signedIn(Role.PROCESS_ADMIN);
        assertThat(pages)
                .allSatisfy(page ->
                        assertThat(admin.get(page).statusCode()).as(page).isEqualTo(200));
        assertThat(new Browser(port).get("/repetitions").statusCode()).isEqualTo(302);
    }

    @Test
    void showsTheYearAndTheEventsOfADay() throws IOException {
        UUID run = SampleRun.write(data, "L’année", false);
        String line =
                log(run).filter(text -> text.contains("\"SMS\"")).findFirst().orElseThrow();
        String day = line.substring(7, 17);
        String contract = line.replaceFirst(".*\"contract\":\"([^\"]+)\".*", "$1");
        Browser admin = signedIn(Role.PROCESS_ADMIN);

        String year = admin.get("/repetitions/" + run).body();
        assertThat(year)
                .contains("décembre 2026", "novembre 2027", "data-day=\"" + day + "\"", "Semaine la plus chargée")
                .contains("Vie d’un contrat jusqu’à son échéance");

        String chosen =
                admin.get("/repetitions/" + run + "?voir=sms&jour=" + day).body();
        assertThat(chosen).contains("Événements, le ", contract);

        String otherMessage = admin.get("/repetitions/" + run + "?jour=" + day + "&message=no-such-template")
                .body();
        assertThat(otherMessage).contains("Aucun événement.").doesNotContain(contract);
    }

    @Test
    void saysWhatAChangeDoesInWordsAndOnTheDiagram() throws IOException {
        UUID before = SampleRun.write(data, "Avant", false);
        UUID after = SampleRun.write(data, "Après", true);
        long more =
                log(after).filter(line -> line.contains("Task_SendSmsReminder")).count();
        Browser admin = signedIn(Role.PROCESS_ADMIN);
        String query = "?a=" + before + "&b=" + after;

        assertThat(more).isPositive();
        assertThat(admin.get("/repetitions/comparer" + query).body())
                .contains(more + "\u00a0SMS de plus, rien d’autre ne change.")
                .contains("Seulement dans « Après »")
                .doesNotContain("Seulement dans « Avant »");
        assertThat(admin.get("/repetitions/comparer/dessin" + query + "&processus=contract-lifecycle")
                        .body())
                .contains("{\"id\":\"Task_SendSmsReminder\",\"before\":0,\"after\":" + more + ",\"changed\":true}")
                .contains("bpmn:definitions");
        assertThat(admin.get("/repetitions/comparer?a=" + before + "&b=" + before)
                        .body())
                .contains("Rien ne change");
    }

    @Test
    void doesNotSayThatNothingElseChangesWhenSomethingDoes() throws IOException {
        UUID before = SampleRun.write(data, "Avant", false);
        UUID after = SampleRun.write(data, "Après", true);
        Files.writeString(
                data.resolve("rehearsals/" + after + "/out/events.ndjson"),
                "{\"at\":\"2027-11-01T09:00:00+01:00\",\"kind\":\"VISIT_PLANNED\",\"contract\":\"CT-0001\"}\n",
                StandardOpenOption.APPEND);

        assertThat(signedIn(Role.PROCESS_ADMIN)
                        .get("/repetitions/comparer?a=" + before + "&b=" + after)
                        .body())
                .contains("SMS de plus ; d’autres événements changent aussi, voir le tableau.", "VISIT_PLANNED")
                .doesNotContain("rien d’autre ne change");
    }

    @Test
    void givesNoFileThatIsNotAModelOfTheRun() {
        UUID run = SampleRun.write(data, "Chemins", false);
        Browser admin = signedIn(Role.PROCESS_ADMIN);
        for (String process : List.of("../ticket", "..%2Fticket", "%2Fetc%2Fpasswd", "ticket%00", "no-such-process")) {
            HttpResponse<String> answer =
                    admin.get("/repetitions/comparer/dessin?a=" + run + "&b=" + run + "&processus=" + process);
            assertThat(answer.body()).as(process).isEqualTo("{\"steps\":[]}");
        }
    }

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

    private void assertRefused(Browser admin, String name, String seed, String file, String content, String expected) {
        HttpResponse<String> answer = ask(admin, name, seed, file, content);
        assertThat(location(answer)).as(expected).isEqualTo("/repetitions");
        assertThat(admin.get("/repetitions").body())
                .contains(expected)
                .contains("value=\"" + seed.replace("\"", "&quot;") + "\"");
    }

    @Test
    void writesANameAsTextNotAsMarkup() {
        UUID run = SampleRun.write(data, "<script>alert(1)</script>", false);

        assertThat(signedIn(Role.PROCESS_ADMIN).get("/repetitions/" + run).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
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

    @Test
    void marksLinesThatCannotBeRead() throws IOException {
        UUID run = SampleRun.write(data, "Journal abîmé", false);
        Files.writeString(
                data.resolve("rehearsals/" + run + "/out/events.ndjson"),
                "{broken\n\u0000\n",
                StandardOpenOption.APPEND);

        assertThat(signedIn(Role.PROCESS_ADMIN).get("/repetitions/" + run).body())
                .contains("2\u00a0lignes du journal sont illisibles");
    }

    @Test
    void forgetsARunThatIsOver() {
        UUID run = SampleRun.write(data, "À effacer", false);
        Browser admin = signedIn(Role.PROCESS_ADMIN);
        String csrf = Browser.csrf(admin.get("/repetitions/" + run).body());

        admin.postForm("/repetitions/" + run + "/effacer", Map.of("_csrf", csrf));

        assertThat(desk.runs()).extracting(RehearsalRun::id).doesNotContain(run);
        assertThat(admin.get("/repetitions/" + run).statusCode()).isEqualTo(404);
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

    private Stream<String> log(UUID run) throws IOException {
        return Files.readAllLines(data.resolve("rehearsals/" + run + "/out/events.ndjson")).stream();
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
