package fr.duret.maintenance.backoffice;

import static fr.duret.maintenance.interventions.Worksite.NOW;
import static fr.duret.maintenance.interventions.Worksite.completeReport;
import static fr.duret.maintenance.interventions.Worksite.tap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.interventions.Change;
import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.FieldWork;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.interventions.ReportSigning;
import fr.duret.maintenance.interventions.ReportWriting;
import fr.duret.maintenance.interventions.SignatureDraft;
import fr.duret.maintenance.interventions.SignatureOutcome;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.quotes.Offers;
import fr.duret.maintenance.quotes.QuoteSigning;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.shared.BusinessClock;
import fr.duret.maintenance.signing.QuotedWork;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import fr.duret.maintenance.surveys.Answers;
import fr.duret.maintenance.surveys.SurveyDraft;
import fr.duret.maintenance.surveys.Surveys;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A customer's page tells everything that happened with them, whichever module it happened in. */
@IntegrationTest
class CustomerStoryTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AccountRegister accounts;

    @Autowired
    private Worksite site;

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private FieldWork work;

    @Autowired
    private ReportWriting writing;

    @Autowired
    private ReportSigning signing;

    @Autowired
    private InterventionBook book;

    @Autowired
    private Surveys surveys;

    @Autowired
    private Offers offers;

    @Autowired
    private Quotes quotes;

    @Autowired
    private QuotedWork quoted;

    @Autowired
    private BusinessClock clock;

    private Browser office = new Browser(0);

    @BeforeEach
    void signIn() {
        Staff.open(accounts);
        office = new Browser(port);
        office.signIn(Staff.username(Role.DISPATCHER), Staff.PASSWORD);
    }

    @Test
    void tellsOfAVisitItsReportAndWhatItsCustomerThoughtOfIt() {
        site.listParts();
        UUID technician = site.technician();
        UUID id = site.planned(technician);
        InterventionView visit = book.intervention(id);
        assertThat(story(visit.customerId(), ""))
                .contains("to-come", "Visite, " + visit.reference(), "Visite planifiée, " + visit.reference());
        clock.moveTo(NOW.plus(Duration.ofHours(3)));
        work.clockIn(on(id, technician), tap(NOW));
        writing.save(on(id, technician), completeReport());
        writing.complete(on(id, technician));
        signing.sign(
                on(id, technician),
                new SignatureDraft(
                        SignatureOutcome.SIGNED,
                        NOW.plusSeconds(1800),
                        null,
                        null,
                        "Odette Burnet",
                        "Je reconnais avoir reçu l’intervention décrite.",
                        Worksite.signature(),
                        null));
        work.clockOut(on(id, technician), tap(NOW.plusSeconds(7200)));
        UUID survey = surveys.open(new SurveyDraft(
                id,
                visit.reference(),
                "Dépannage",
                LocalDate.of(2027, 1, 14),
                visit.customerId(),
                visit.siteId(),
                null,
                technician));
        surveys.answer(survey, Answers.ofClick(2));

        String signed = "Rapport signé par Odette Burnet, " + visit.reference();
        assertThat(story(visit.customerId(), ""))
                .contains("href=\"/interventions/" + id + "\"", signed, "Visite terminée, " + visit.reference())
                .contains("href=\"/avis-clients/" + survey + "\"", "Avis du client\u00a0: 2 sur 5");
        assertThat(story(visit.customerId(), "rapports"))
                .contains(signed)
                .doesNotContain("Visite terminée", "Avis du client");
        assertThat(story(visit.customerId(), "factures")).contains("Rien de tel pour l’instant.");
        assertThat(story(visit.customerId(), "n-importe")).contains(signed, "Visite terminée");
    }

    @Test
    void saysWhyAVisitWasCancelled() {
        UUID id = site.planned(site.technician());
        dispatch.cancel(id, "client absent", "Clothilde");

        assertThat(story(book.intervention(id).customerId(), "visites"))
                .contains("Visite annulée, ", "\u00a0: client absent")
                .doesNotContain("to-come");
    }

    @Test
    void tellsOfAQuoteAndOfTheMoneyThatItBrought() {
        QuoteView quote = offers.sent();
        quotes.sign(
                quote.id(),
                new QuoteSigning(
                        "Odette Burnet", SigningPlace.AGENCY, false, null, Objects.requireNonNull(quote.sha256())));
        quoted.open(quote.id());
        UUID deposit = quoted.askDeposit(quote.id()).orElseThrow();

        assertThat(story(quote.customer().id(), ""))
                .contains("Devis " + quote.name() + " envoyé", "Devis " + quote.name() + " signé", "Odette Burnet")
                .contains("href=\"/factures/" + deposit + "\"", "Facture d’acompte FA-");
    }

    @Test
    void tellsWhatIsToComeOnItsFirstPageOnly() {
        List<Timeline.Entry> past = IntStream.range(0, 30)
                .mapToObj(day -> new Timeline.Entry(Instant.EPOCH, "ligne " + day, null, null, null, "calm"))
                .toList();
        Timeline whole = new Timeline(past.subList(0, 1), past);

        assertThat(whole.page(0, 25)).isEqualTo(new Timeline(past.subList(0, 1), past.subList(0, 25)));
        assertThat(whole.page(1, 25)).isEqualTo(new Timeline(List.of(), past.subList(25, 30)));
    }

    /** What stands below « Histoire ». */
    private String story(UUID customerId, String chapter) {
        String page =
                office.get("/clients/" + customerId + "?histoire=" + chapter).body();
        return page.substring(page.indexOf("id=\"recit\""), page.indexOf("Coordonnées"));
    }

    private Change on(UUID id, UUID technician) {
        return new Change(id, technician, "Malo Essai", book.intervention(id).version());
    }
}
