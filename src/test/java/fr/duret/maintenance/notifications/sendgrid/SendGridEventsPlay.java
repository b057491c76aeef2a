package fr.duret.maintenance.notifications.sendgrid;

import static fr.duret.maintenance.support.TestClock.START;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.Arrivals;
import fr.duret.maintenance.notifications.OutgoingMessage;
import fr.duret.maintenance.notifications.standin.Post;
import fr.duret.maintenance.notifications.standin.SignedEvents;
import fr.duret.maintenance.notifications.standin.Taken;
import fr.duret.maintenance.support.IntegrationTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the plays of SendGrid's events have in common: a mail that was sent, and SendGrid that tells of it. */
@IntegrationTest
abstract class SendGridEventsPlay {

    @LocalServerPort
    int port;

    @Autowired
    Post post;

    @Autowired
    Arrivals arrivals;

    SignedEvents sendGrid;
    OutgoingMessage message;
    Taken taken;

    @BeforeEach
    void postAMail() {
        sendGrid = new SignedEvents("http://localhost:" + port);
        message = post.lay(Channel.EMAIL);
        taken = post.taken(message);
        post.sent(message.id(), taken.id());
    }

    ObjectNode event(String kind, Instant at) {
        return SignedEvents.mailEvent(taken, kind, at);
    }

    HttpResponse<String> tell(ObjectNode... events) {
        return send(List.of(events).toString());
    }

    HttpResponse<String> send(String body) {
        return sendGrid.sendGrid(body, START);
    }
}
