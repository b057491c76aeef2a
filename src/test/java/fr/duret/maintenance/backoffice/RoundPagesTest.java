package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.rounds.OptimisationRuns;
import fr.duret.maintenance.rounds.OptimisationWorker;
import fr.duret.maintenance.rounds.RunState;
import fr.duret.maintenance.support.Browser;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A round with its map and calendar, a proposal of better ones, and mending today's. It is 1 December 2026, 10.00. */
class RoundPagesTest extends PlanningPlay {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Pattern FEED = Pattern.compile("/agenda/[A-Za-z0-9_-]+\\.ics");
    private static final Pattern PLACE = Pattern.compile("name=\"place\" value=\"([^\"]+)\"");

    @Autowired
    private OptimisationRuns runs;

    @Autowired
    private OptimisationWorker worker;

    RoundPagesTest() {
        super(TODAY, 11);
    }

    @Test
    void drawsARoundInItsOrder() {
        String page = "/planning/tournees/" + technician + "/" + TODAY;
        assertThat(office.get(page).body()).contains("mardi", "Duingt", "Entretien annuel", "carte.svg");
        HttpResponse<String> map = office.get(page + "/carte.svg");
        assertThat(map.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
        assertThat(map.body()).contains("dépôt", "Duingt", ">1</text>");
        assertThat(office.get("/planning/tournees/" + technician + "/2027-05-01")
                        .body())
                .contains("Rien n’est prévu");
    }

    @Test
    void givesATechnicianACalendarBehindASecretAddress() {
        String first = newFeed();
        Browser phone = new Browser(port);
        HttpResponse<String> feed = phone.get(first);
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(feed.body().replace("\r\n ", ""))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("UID:" + visit + "@", "DTSTART:20261201T100000Z\r\n", "LOCATION:74410 Duingt\r\n")
                .contains("SUMMARY:Entretien annuel\\, ");
        assertThat(feed.body().lines())
                .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);

        String second = newFeed();
        assertThat(phone.get(first).statusCode()).isEqualTo(404);
        assertThat(phone.get(second).statusCode()).isEqualTo(200);
    }

    @Test
    void findsAnEmergencyAPlaceAndTakesItWhenAskedTo() {
        UUID emergency = site.intervention(InterventionKind.EMERGENCY_REPAIR);
        String path = "/planning/visites/" + emergency + "/imprevu";
        String suggestion = office.get(path + "?cas=EMERGENCY").body();
        // Whoever makes room for it moves too.
        String places =
                PLACE.matcher(suggestion).results().map(place -> place.group(1)).collect(Collectors.joining(","));
        assertThat(places).as(suggestion).contains(emergency.toString());
        assertThat(book.intervention(emergency).status()).isEqualTo(InterventionStatus.TO_PLAN);

        post(path, Map.of("place", places));

        assertThat(book.intervention(emergency).status()).isEqualTo(InterventionStatus.PLANNED);
        assertThat(office.get("/planning/visites/" + emergency).body()).contains("Planifiée");
        post(path, Map.of("place", places));
        assertThat(office.get("/planning/visites/" + emergency).body()).contains("a changé entre-temps");
        post(path, Map.of("place", "n'importe quoi"));
    }

    @Test
    void saysWhatToDoWhenACustomerIsAwayOrATechnicianLeaves() {
        String path = "/planning/visites/" + visit;
        assertThat(office.get(path).body()).contains("Imprévu", "Client absent", "Dure une heure de plus");
        for (String what : new String[] {"NO_SHOW", "OVERRUN", "TECHNICIAN_AWAY"}) {
            HttpResponse<String> answer = office.get(path + "/imprevu?cas=" + what);
            assertThat(answer.statusCode()).as(what).isEqualTo(200);
            assertThat(answer.body()).contains("id=\"reparation\"");
        }
    }

    @Test
    void showsAProposalWhileItIsSearchedAndUntilItIsDecided() {
        site.intervention(InterventionKind.YEARLY_SERVICE);
        String path = post("/planning/propositions", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        path = path.substring(path.indexOf("/planning/"));
        assertThat(office.get(path).body()).contains("Recherche lancée", "en attente", "every 1s");
        assertThat(office.get("/planning").body()).contains(path);
        worker.workOne();
        assertThat(office.get(path).body())
                .contains(
                        "Visites sans heure d’ici au ",
                        "planning actuel",
                        "Kilomètres",
                        "Tout accepter et publier",
                        "sans heure");
        post(path + "/decider", Map.of("decision", "accept-some"));
        assertThat(office.get(path).body()).contains("Cochez au moins un technicien");
        post(path + "/arreter", Map.of());
        post(path + "/decider", Map.of("decision", "reject"));
        assertThat(office.get(path).body()).contains("Proposition rejetée");
        UUID run = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        assertThat(runs.run(run).state()).as("the process notes it").isEqualTo(RunState.PROPOSED);
        runs.reject(run, "Clothilde");
        assertThat(office.get(path).body()).contains("rejetée");
    }

    private String newFeed() {
        String page = "/planning/tournees/" + technician + "/" + TODAY;
        post(page + "/agenda", Map.of());
        Matcher feed = FEED.matcher(office.get(page).body());
        assertThat(feed.find()).isTrue();
        return feed.group();
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", Browser.csrf(office.get("/planning").body()));
        HttpResponse<String> answer = office.postForm(path, all);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer;
    }
}
