package fr.duret.maintenance.notifications.sendgrid;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.notifications.Arrivals;
import fr.duret.maintenance.notifications.standin.Post;
import fr.duret.maintenance.notifications.standin.ProviderStandIn;
import fr.duret.maintenance.notifications.standin.TestKeys;
import fr.duret.maintenance.support.IntegrationTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What the plays of SendGrid have in common: a courier whose mails go to the stand-in of the provider. */
@IntegrationTest
abstract class SendGridPlay {

    static final Duration READ_TIMEOUT = Duration.ofSeconds(1);

    static ProviderStandIn standIn;

    @Autowired
    Post post;

    @Autowired
    Documents documents;

    @Autowired
    Arrivals arrivals;

    @Autowired
    ObjectMapper json;

    SendGridCourier courier;

    @BeforeAll
    static void start() {
        standIn = ProviderStandIn.start(0);
    }

    @AfterAll
    static void stop() {
        standIn.close();
    }

    @BeforeEach
    void reset() {
        standIn.reset();
        courier = courier(standIn.url(), TestKeys.SENDGRID_API_KEY);
    }

    SendGridCourier courier(String baseAddress, String key) {
        SendGridSettings settings = new SendGridSettings(
                key,
                "bonjour@duret-electricite.example",
                "Duret Électricité",
                "clothilde@duret-electricite.example",
                true,
                baseAddress,
                "",
                Duration.ofHours(1),
                Duration.ofSeconds(1),
                READ_TIMEOUT);
        return new SendGridCourier(
                new SendGridLine(settings), new SendGridMail(settings, documents), settings, arrivals, json);
    }
}
