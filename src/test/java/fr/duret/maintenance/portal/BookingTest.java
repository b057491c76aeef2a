package fr.duret.maintenance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.appointments.AppointmentBook;
import fr.duret.maintenance.appointments.AppointmentState;
import fr.duret.maintenance.appointments.AppointmentView;
import fr.duret.maintenance.appointments.Offer;
import fr.duret.maintenance.appointments.SlotSearch;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.shared.SignedLinks;
import fr.duret.maintenance.shared.SignedLinks.Purpose;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Stage;
import fr.duret.maintenance.support.TestClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers with a link from a message: they choose, check and book; strangers and latecomers do not. */
@IntegrationTest
class BookingTest {

    private static final int CROWD = 200;

    @Autowired
    private Stage stage;

    @Autowired
    private Worksite site;

    @Autowired
    private SlotSearch search;

    @Autowired
    private AppointmentBook book;

    @Autowired
    private InterventionBook interventions;

    @Autowired
    private SignedLinks links;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    private UUID technician = new UUID(0, 0);

    @BeforeEach
    void clear() {
        stage.clear();
        technician = site.technician();
    }

    private String pageOf(UUID visit) {
        UUID customer = interventions.intervention(visit).customerId();
        return "/mes-rendez-vous/" + links.sign(Purpose.BOOKING, customer, TestClock.START.plus(Duration.ofDays(30)))
                + "/" + visit;
    }

    private Offer first(UUID visit) {
        return search.offers(visit, null, technician).slots().get(0);
    }

    private static Map<String, String> choosing(Offer offer) {
        return Map.of("choix", offer.choice().written());
    }

    @Test
    void givesTheSameSlotToOneOfTwoHundredCustomersAndOtherSlotsToTheRest() throws Exception {
        List<UUID> visits = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            visits.add(site.intervention(InterventionKind.YEARLY_SERVICE));
        }
        Offer wanted = first(visits.get(0));
        List<HttpResponse<String>> answers = allAtOnce(visits, wanted);

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 302))
                .as("one has it")
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .as("the others get other offers")
                .hasSize(CROWD - 1)
                .allSatisfy(answer -> assertThat(answer.body())
                        .contains("data-code=\"slot-taken\"", "class=\"slot\"")
                        .doesNotContain(wanted.choice().written()));
        assertThat(overlaps()).isZero();
    }

    private List<HttpResponse<String>> allAtOnce(List<UUID> visits, Offer wanted) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
        CountDownLatch gun = new CountDownLatch(1);
        try {
            List<Future<HttpResponse<String>>> running = visits.stream()
                    .map(visit -> crowd.submit(() -> {
                        Browser phone = new Browser(port);
                        gun.await();
                        return phone.postForm(pageOf(visit) + "/creneaux", choosing(wanted));
                    }))
                    .toList();
            gun.countDown();
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> one : running) {
                answers.add(one.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new AssertionError("A customer got no answer", e);
        } finally {
            crowd.shutdownNow();
        }
    }

    private long overlaps() {
        return database.sql(
                        """
                        SELECT count(*) FROM taken_time a JOIN taken_time b ON a.technician_id = b.technician_id
                          AND a.span && b.span AND a.intervention_id < b.intervention_id
                        """)
                .query(Long.class)
                .single();
    }

    @Test
    void booksAfterAHoldAndRefusesWhatWasHeldForTooLong() {
        UUID visit = site.intervention(InterventionKind.YEARLY_SERVICE);
        Browser phone = new Browser(port);
        Offer offer = first(visit);
        assertThat(phone.postForm(pageOf(visit) + "/creneaux", choosing(offer)).headers().firstValue("Location"))
                .hasValueSatisfying(next -> assertThat(next).endsWith("/reserver"));
        assertThat(phone.get(pageOf(visit) + "/reserver").body()).contains("Est-ce bien cela", "10 h 10".replace(' ', '\u00a0'));

        stage.leap(stage.today(), LocalTime.of(10, 11));
        HttpResponse<String> late = phone.postForm(pageOf(visit) + "/reserver", Map.of());
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("data-code=\"hold-expired\"", "class=\"slot\"");

        phone.postForm(pageOf(visit) + "/creneaux", choosing(offer));
        assertThat(phone.postForm(pageOf(visit) + "/reserver", Map.of()).statusCode()).isEqualTo(302);
        assertThat(appointment(visit).state()).isEqualTo(AppointmentState.BOOKED);
        assertThat(phone.get(pageOf(visit)).body()).contains("Votre créneau est réservé");
    }

    @Test
    void givesAnExpiredHoldToWhoAsksForThePlace() {
        UUID slow = site.intervention(InterventionKind.YEARLY_SERVICE);
        UUID quick = site.intervention(InterventionKind.YEARLY_SERVICE);
        Offer offer = first(slow);
        Browser phone = new Browser(port);
        phone.postForm(pageOf(slow) + "/creneaux", choosing(offer));
        assertThat(phone.postForm(pageOf(quick) + "/creneaux", choosing(offer)).statusCode()).isEqualTo(409);

        stage.leap(stage.today(), LocalTime.of(10, 11));
        assertThat(phone.postForm(pageOf(quick) + "/creneaux", choosing(offer)).statusCode()).isEqualTo(302);
        assertThat(appointment(quick).chosen()).isNotNull();
        assertThat(phone.postForm(pageOf(slow) + "/reserver", Map.of()).body()).contains("hold-expired");
    }

    @Test
    void showsNobodyTheAppointmentsOfSomebodyElse() {
        UUID mine = site.intervention(InterventionKind.YEARLY_SERVICE);
        UUID theirs = site.intervention(InterventionKind.YEARLY_SERVICE);
        String link = pageOf(mine);
        Browser stranger = new Browser(port);
        String home = link.substring(0, link.lastIndexOf('/'));

        assertThat(stranger.get(home + "/" + theirs).statusCode()).isEqualTo(404);
        assertThat(stranger.postForm(home + "/" + theirs + "/annuler", Map.of()).statusCode()).isEqualTo(404);
        assertThat(stranger.get(home).body()).contains(mine.toString()).doesNotContain(theirs.toString());
        assertThat(stranger.get("/mes-rendez-vous/" + "A".repeat(48)).statusCode()).isEqualTo(403);
    }

    @Test
    void saysPlainlyWhyNothingCanBeOffered() {
        UUID nowhere = site.intervention(InterventionKind.YEARLY_SERVICE);
        database.sql("UPDATE site SET latitude = NULL, longitude = NULL WHERE id = ?")
                .param(interventions.intervention(nowhere).siteId())
                .update();
        assertThat(new Browser(port).get(pageOf(nowhere) + "/creneaux").body())
                .contains("data-code=\"site-not-located\"", "Appelez-nous")
                .doesNotContain("class=\"slot\"");

        UUID visit = site.intervention(InterventionKind.NEW_INSTALLATION);
        assertThat(new Browser(port)
                        .get(pageOf(visit) + "/creneaux?technicien=" + technician)
                        .body())
                .contains("data-code=\"no-able-technician\"");
    }

    @Test
    void takesARequestThatNoContractForesees() {
        UUID visit = site.intervention(InterventionKind.YEARLY_SERVICE);
        String link = pageOf(visit);
        String home = link.substring(0, link.lastIndexOf('/'));
        Browser phone = new Browser(port);
        UUID place = interventions.intervention(visit).siteId();
        assertThat(phone.postForm(home + "/demande", Map.of("lieu", place.toString(), "objet", " "))
                        .body())
                .contains("Dites si c’est urgent.", "Écrivez en une phrase");
        HttpResponse<String> asked = phone.postForm(
                home + "/demande", Map.of("type", "autre", "lieu", place.toString(), "objet", "Une prise de plus"));

        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(phone.get(home).body()).contains("Une prise de plus");
    }

    private AppointmentView appointment(UUID visit) {
        return book.ofIntervention(visit).orElseThrow();
    }

    @Test
    void offersNothingBeforeTomorrow() {
        UUID visit = site.intervention(InterventionKind.YEARLY_SERVICE);
        Instant tomorrow = TestClock.START.plus(Duration.ofHours(14));
        assertThat(search.offers(visit, null, technician).slots())
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(offer.startsAt()).isAfterOrEqualTo(tomorrow));
    }
}
