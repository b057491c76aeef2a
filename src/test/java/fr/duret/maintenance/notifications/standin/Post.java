package fr.duret.maintenance.notifications.standin;

import com.fasterxml.jackson.databind.node.NullNode;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.customers.AddressFaults;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.Mailroom;
import fr.duret.maintenance.notifications.Outbox;
import fr.duret.maintenance.notifications.OutboxMessage;
import fr.duret.maintenance.notifications.OutgoingMessage;
import fr.duret.maintenance.notifications.Posting;
import fr.duret.maintenance.support.Book;
import fr.duret.maintenance.support.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lays real messages to real customers in the outbox, and stages what the sender does with them. */
@TestComponent
public class Post {

    private final Book book;
    private final Mailroom mailroom;
    private final Outbox outbox;
    private final AddressFaults faults;
    private final JdbcClient database;

    Post(Book book, Mailroom mailroom, Outbox outbox, AddressFaults faults, JdbcClient database) {
        this.book = book;
        this.mailroom = mailroom;
        this.outbox = outbox;
        this.faults = faults;
        this.database = database;
    }

    /** A reminder to a new customer who prefers that channel. */
    public OutgoingMessage lay(Channel channel, UUID... attachments) {
        ContractView contract = book.read(book.aContract()
                .reachedBy(channel)
                .endingOn(LocalDate.of(2027, 6, 30))
                .register());
        UUID term = contract.last().id();
        UUID id = mailroom.post(new Posting(
                        "contract-reminder", term, "contract-reminder:" + term, List.of(attachments), null, null))
                .id();
        OutboxMessage message = outbox.message(id);
        return new OutgoingMessage(
                id,
                channel,
                message.entry().recipientName(),
                message.entry().recipientAddress(),
                message.entry().subject(),
                message.html(),
                message.text(),
                message.attachments(),
                1,
                null);
    }

    /** As if the sender had handed it over so long ago and had no answer. */
    public void handedOverWithoutAnswer(UUID id, Duration ago) {
        database.sql("UPDATE outbox_message SET attempts = attempts + 1, state = 'UNCERTAIN' WHERE id = ?")
                .param(id)
                .update();
        database.sql("UPDATE outbox_message SET handed_over_at = clock_timestamp() - :ago * interval '1 second'"
                        + " WHERE id = :id")
                .param("ago", ago.toSeconds())
                .param("id", id)
                .update();
    }

    /** As if the courier had taken it. */
    public void sent(UUID id, String providerReference) {
        database.sql("""
                        UPDATE outbox_message SET attempts = attempts + 1, state = 'SENT', sent_at = leave_at,
                               provider_reference = :reference WHERE id = :id
                        """).param("reference", providerReference).param("id", id).update();
    }

    /** The message as the stand-in would have taken it. */
    public Taken taken(OutgoingMessage message) {
        boolean mail = message.channel() == Channel.EMAIL;
        String id = message.id().toString().replace("-", "");
        return new Taken(
                mail ? Taken.Provider.SENDGRID : Taken.Provider.TWILIO,
                message.id().toString(),
                mail ? id.substring(0, 22) : "SM" + id,
                message.address(),
                NullNode.getInstance(),
                "",
                null,
                TestClock.START,
                false);
    }

    /** What is shown of the message's arrival, and its state. */
    public String arrival(UUID id) {
        return database.sql("SELECT state || ' ' || coalesce(arrival, '-') FROM outbox_message WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** The marked addresses of whom the message is for, such as {@code EMAIL UNREACHABLE}. */
    public List<String> faultsOfReader(UUID id) {
        UUID customer = Objects.requireNonNull(read(id).entry().customerId());
        return faults.of(customer).stream()
                .map(fault -> fault.channel() + " " + fault.reason())
                .toList();
    }

    public OutboxMessage read(UUID id) {
        return outbox.message(id);
    }
}
