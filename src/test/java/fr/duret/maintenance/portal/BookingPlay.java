package fr.duret.maintenance.portal;

import fr.duret.maintenance.appointments.AppointmentBook;
import fr.duret.maintenance.appointments.AppointmentView;
import fr.duret.maintenance.appointments.Offer;
import fr.duret.maintenance.appointments.SlotSearch;
import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.shared.SignedLinks;
import fr.duret.maintenance.shared.SignedLinks.Purpose;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Stage;
import fr.duret.maintenance.support.TestClock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One technician, and customers with a link from a message. It is 1 December 2026, ten o'clock. */
@IntegrationTest
abstract class BookingPlay {

    @Autowired
    Stage stage;

    @Autowired
    Worksite site;

    @Autowired
    SlotSearch search;

    @Autowired
    AppointmentBook book;

    @Autowired
    InterventionBook interventions;

    @Autowired
    Dispatch dispatch;

    @Autowired
    SignedLinks links;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    UUID technician = new UUID(0, 0);

    @BeforeEach
    void clear() {
        stage.clear();
        technician = site.technician();
    }

    String pageOf(UUID visit) {
        UUID customer = interventions.intervention(visit).customerId();
        return "/mes-rendez-vous/" + links.sign(Purpose.BOOKING, customer, TestClock.START.plus(Duration.ofDays(30)))
                + "/" + visit;
    }

    Offer first(UUID visit) {
        return search.offers(visit, null, technician).slots().get(0);
    }

    static Map<String, String> choosing(Offer offer) {
        return Map.of("choix", offer.choice().written());
    }

    AppointmentView appointment(UUID visit) {
        return book.ofIntervention(visit).orElseThrow();
    }
}
