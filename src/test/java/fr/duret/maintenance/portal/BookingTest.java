package fr.duret.maintenance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.appointments.AppointmentState;
import fr.duret.maintenance.appointments.Offer;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.TestClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Customers with a link from a message: they choose, check and book; strangers do not. */
class BookingTest extends BookingPlay {

    @Test
    void booksAfterAHoldAndRefusesWhatWasHeldForTooLong() {
        UUID visit = site.intervention(InterventionKind.YEARLY_SERVICE);
        Browser phone = new Browser(port);
        Offer offer = first(visit);
        assertThat(phone.postForm(pageOf(visit) + "/creneaux", choosing(offer))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(next -> assertThat(next).endsWith("/reserver"));
        assertThat(phone.get(pageOf(visit) + "/reserver").body())
                .contains("Est-ce bien cela", "10 h 10".replace(' ', '\u00a0'));

        stage.leap(stage.today(), LocalTime.of(10, 11));
        HttpResponse<String> late = phone.postForm(pageOf(visit) + "/reserver", Map.of());
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("data-code=\"hold-expired\"", "class=\"slot\"");

        phone.postForm(pageOf(visit) + "/creneaux", choosing(offer));
        assertThat(phone.postForm(pageOf(visit) + "/reserver", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(appointment(visit).state()).isEqualTo(AppointmentState.BOOKED);
        assertThat(phone.get(pageOf(visit)).body()).contains("Votre créneau est réservé");
    }

    @Test
    void showsNobodyTheAppointmentsOfSomebodyElse() {
        UUID mine = site.intervention(InterventionKind.YEARLY_SERVICE);
        UUID theirs = site.intervention(InterventionKind.YEARLY_SERVICE);
        String link = pageOf(mine);
        Browser stranger = new Browser(port);
        String home = link.substring(0, link.lastIndexOf('/'));

        assertThat(stranger.get(home + "/" + theirs).statusCode()).isEqualTo(404);
        assertThat(stranger.postForm(home + "/" + theirs + "/annuler", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(stranger.get(home).body()).contains(mine.toString()).doesNotContain(theirs.toString());
        assertThat(stranger.get("/mes-rendez-vous/" + "A".repeat(48)).statusCode())
                .isEqualTo(403);
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
        assertThat(phone.postForm(home + "/demande", Map.of("type", "urgence", "lieu", place.toString(), "objet", "x"))
                        .body())
                .contains("Écrivez en une phrase ce qui se passe, en 10 à 200 caractères.");
        HttpResponse<String> asked = phone.postForm(
                home + "/demande", Map.of("type", "autre", "lieu", place.toString(), "objet", "Une prise de plus"));

        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(phone.get(home).body()).contains("Une prise de plus");
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
