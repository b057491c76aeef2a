package fr.duret.maintenance.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.customers.AddressFault;
import fr.duret.maintenance.customers.AddressFaults;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.customers.CustomerDraft;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.notifications.MessageUndelivered.Reason;
import fr.duret.maintenance.notifications.standin.Post;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.TestClock;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ArrivalsTest {

    @Autowired
    Post post;

    @Autowired
    CustomerRegister customers;

    @Autowired
    AddressFaults faults;

    @Autowired
    ClosedChannels closed;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final List<Object> told = new ArrayList<>();

    @Test
    void tellsOnceThatAMessageDidNotArrive() {
        OutgoingMessage bounced = post.lay(Channel.EMAIL);
        OutgoingMessage refused = post.lay(Channel.EMAIL);

        take(bounced, "1", Arrival.BOUNCED, null);
        take(bounced, "1", Arrival.BOUNCED, null);
        take(bounced, "2", Arrival.BOUNCED, null);
        take(refused, "1", Arrival.REFUSED, null);
        take(refused, "2", Arrival.DEFERRED, null);

        assertThat(told)
                .containsExactly(
                        new MessageUndelivered(bounced.id(), Reason.BOUNCED),
                        new MessageUndelivered(refused.id(), Reason.REFUSED));
    }

    @Test
    void tellsThatAMessageArrivedThatWasGivenUp() {
        OutgoingMessage message = post.lay(Channel.EMAIL);
        database.sql("UPDATE outbox_message SET attempts = 24, state = 'FAILED' WHERE id = ?")
                .param(message.id())
                .update();

        take(message, "1", Arrival.HANDED_OVER, null);
        assertThat(post.arrival(message.id())).isEqualTo("FAILED HANDED_OVER");
        assertThat(told).isEmpty();

        take(message, "2", Arrival.DELIVERED, null);
        assertThat(post.arrival(message.id())).isEqualTo("SENT DELIVERED");
        assertThat(told).containsExactly(new MessageSettled(message.id()));
    }

    @Test
    void keepsFromBeingSentAgainWhatTheProviderHas() {
        OutgoingMessage message = post.lay(Channel.EMAIL);
        database.sql("UPDATE outbox_message SET attempts = 1 WHERE id = ?")
                .param(message.id())
                .update();

        take(message, "1", Arrival.HANDED_OVER, null);

        assertThat(post.arrival(message.id())).isEqualTo("SENT HANDED_OVER");
    }

    @Test
    void closesAMarkedChannelUntilTheAddressIsAnother() {
        OutgoingMessage message = post.lay(Channel.EMAIL);
        UUID customer = Objects.requireNonNull(post.read(message.id()).entry().customerId());

        take(message, "1", Arrival.BOUNCED, AddressFault.Reason.UNREACHABLE);
        assertThat(faults.of(customer))
                .containsExactly(new AddressFault(Channel.EMAIL, AddressFault.Reason.UNREACHABLE, TestClock.START));
        assertThat(closed.of(customer, false)).containsExactly(Channel.EMAIL);

        importWithMail(customer, "another." + message.address());
        assertThat(closed.of(customer, false)).isEmpty();

        take(message, "2", Arrival.COMPLAINED, AddressFault.Reason.OBJECTED);
        assertThat(closed.of(customer, false)).as("news about the old address").isEmpty();
        assertThat(closed.of(null, false)).isEmpty();
    }

    private void take(OutgoingMessage message, String event, Arrival arrival, AddressFault.@Nullable Reason fault) {
        new Arrivals(database, faults, told::add, clock)
                .take(new ArrivalReport(
                        event + message.id(),
                        message.id(),
                        arrival,
                        TestClock.START.plus(Duration.ofSeconds(event.hashCode())),
                        null,
                        null,
                        fault));
    }

    private void importWithMail(UUID id, String mail) {
        CustomerView known = customers.customer(id);
        customers.registerCustomers(List.of(new CustomerDraft(
                known.reference(),
                CustomerKind.CONSUMER,
                null,
                "Essai",
                "Jeanne",
                null,
                null,
                mail,
                null,
                known.mobile(),
                Channel.EMAIL,
                known.address())));
    }
}
