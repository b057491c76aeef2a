package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.rehearsal.runs.RehearsalRun;
import fr.duret.maintenance.rehearsal.runs.SampleRun;
import fr.duret.maintenance.support.Browser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a process admin reads of a rehearsed year and of what a change would do to it. */
class RehearsalPagesTest extends RehearsalPlay {

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

        String refusal = log(run).filter(text -> text.contains("\"QUOTE_REFUSED\""))
                .findFirst()
                .orElseThrow();
        assertThat(year).contains("Les devis mois par mois", "Devis signés");
        assertThat(admin.get("/repetitions/" + run + "?voir=devis&jour=" + refusal.substring(7, 17))
                        .body())
                .contains("Devis refusé\u202f: «\u202fC’est trop cher\u202f»", "D-2027-0003");

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
                .contains("Seulement dans «\u202fAprès\u202f»")
                .doesNotContain("Seulement dans «\u202fAvant\u202f»");
        assertThat(admin.get("/repetitions/comparer/dessin" + query + "&processus=contract-lifecycle")
                        .body())
                .contains("{\"id\":\"Task_SendSmsReminder\",\"before\":0,\"after\":" + more + ",\"changed\":true}")
                .contains("bpmn:definitions");
        assertThat(admin.get("/repetitions/comparer?a=" + before + "&b=" + before)
                        .body())
                .contains("Rien ne change");
    }

    @Test
    void saysWhatToDoWithoutTwoRehearsalsToCompare() {
        Browser admin = signedIn(Role.PROCESS_ADMIN);
        SampleRun.write(data, "Avant", false);

        assertThat(admin.get("/repetitions/comparer").body())
                .contains("Il faut deux répétitions terminées", "Lancer une répétition")
                .doesNotContain("name=\"a\"");

        SampleRun.write(data, "Après", true);

        assertThat(admin.get("/repetitions/comparer").body())
                .contains("Choisissez deux répétitions.", "name=\"a\"")
                .doesNotContain("Il faut deux répétitions");
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
                .contains("SMS de plus\u202f; d’autres événements changent aussi, voir le tableau.", "VISIT_PLANNED")
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
    void writesANameAsTextNotAsMarkup() {
        UUID run = SampleRun.write(data, "<script>alert(1)</script>", false);

        assertThat(signedIn(Role.PROCESS_ADMIN).get("/repetitions/" + run).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
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

    private Stream<String> log(UUID run) throws IOException {
        return Files.readAllLines(data.resolve("rehearsals/" + run + "/out/events.ndjson")).stream();
    }
}
