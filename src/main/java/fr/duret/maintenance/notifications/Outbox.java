package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.shared.Conditions;
import fr.duret.maintenance.shared.Moments;
import fr.duret.maintenance.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the company has written, to be read by those who work there. */
@Service
public class Outbox {

    private static final String ENTRY = """
            SELECT id, channel, state, template, recipient_name, recipient_address, subject, reference, customer_id,
                   contract_id, created_at, leave_at, sent_at, arrival
            FROM outbox_message
            """;
    private static final String NEWEST_FIRST = " ORDER BY leave_at DESC, id DESC";

    private final JdbcClient database;
    private final Clock clock;

    Outbox(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The messages that the filter lets through, newest first. */
    public OutboxEntries list(OutboxFilter filter) {
        Conditions found = new Conditions()
                .and("channel = :channel", "channel", filter.channel())
                .and("state = :state", "state", filter.state())
                .and("arrival = :arrival", "arrival", filter.arrival())
                .and("template = :template", "template", filter.template())
                .containing("concat_ws(' ', recipient_name, reference, subject)", filter.text())
                .with("limit", filter.pageSize())
                .with("offset", (long) filter.page() * filter.pageSize());
        long total = database.sql("SELECT count(*) FROM outbox_message" + found.where())
                .params(found.values())
                .query(Long.class)
                .single();
        List<OutboxEntry> entries = database.sql(ENTRY + found.where() + NEWEST_FIRST + " LIMIT :limit OFFSET :offset")
                .params(found.values())
                .query(Outbox::entry)
                .list();
        return new OutboxEntries(entries, total);
    }

    /** Everything written about a contract, newest first. */
    public List<OutboxEntry> ofContract(UUID contractId) {
        return database.sql(ENTRY + " WHERE contract_id = ?" + NEWEST_FIRST)
                .param(contractId)
                .query(Outbox::entry)
                .list();
    }

    /** Everything written to a customer, newest first. */
    public List<OutboxEntry> ofCustomer(UUID customerId) {
        return database.sql(ENTRY + " WHERE customer_id = ?" + NEWEST_FIRST)
                .param(customerId)
                .query(Outbox::entry)
                .list();
    }

    /** How many messages have been written since that instant. */
    public long countCreatedSince(Instant instant) {
        return database.sql("SELECT count(*) FROM outbox_message WHERE created_at >= ?")
                .param(Moments.utcOrNull(instant))
                .query(Long.class)
                .single();
    }

    /** How many messages are in that state. */
    public long count(MessageState state) {
        return database.sql("SELECT count(*) FROM outbox_message WHERE state = ?")
                .param(state.name())
                .query(Long.class)
                .single();
    }

    /** One message with all that is known about it; a refusal if there is none of that id. */
    public OutboxMessage message(UUID id) {
        List<UUID> attachments = database.sql(
                        "SELECT document_id FROM outbox_attachment WHERE message_id = ? ORDER BY position")
                .param(id)
                .query(UUID.class)
                .list();
        return database.sql("SELECT * FROM outbox_message WHERE id = ?")
                .param(id)
                .query((row, number) -> message(row, number, attachments))
                .optional()
                .orElseThrow(Outbox::unknown);
    }

    /** Notes that a letter was put in the post; a refusal if it lay not there to be posted. */
    @Transactional
    public void markPosted(UUID id, String by) {
        int posted = database.sql("""
                        UPDATE outbox_message SET state = 'SENT', sent_at = :now, posted_by = :by
                        WHERE id = :id AND state = 'TO_POST' AND (not_after IS NULL OR not_after >= :now)
                        """)
                .param("now", Moments.utc(clock.instant()))
                .param("by", by)
                .param("id", id)
                .update();
        if (posted == 0) {
            throw notToBePosted(message(id));
        }
    }

    private static Refusal notToBePosted(OutboxMessage message) {
        String why = message.entry().state() == MessageState.SENT
                ? "Ce courrier a déjà été posté."
                : message.entry().channel() == Channel.LETTER
                        ? "Son délai légal est passé : ne le postez plus."
                        : "Ce message n’est pas un courrier : il part de lui-même.";
        return new Refusal(Refusal.Kind.CONFLICT, "letter-not-to-post", "Rien à poster", why);
    }

    private static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.UNKNOWN,
                "message-unknown",
                "Message introuvable",
                "Ce message n’existe pas. Cherchez-le dans la boîte d’envoi.");
    }

    private static OutboxEntry entry(ResultSet row, int number) throws SQLException {
        return new OutboxEntry(
                row.getObject("id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                MessageState.valueOf(row.getString("state")),
                row.getString("template"),
                row.getString("recipient_name"),
                row.getString("recipient_address"),
                row.getString("subject"),
                row.getString("reference"),
                row.getObject("customer_id", UUID.class),
                row.getObject("contract_id", UUID.class),
                Moments.in(row, "created_at"),
                Moments.in(row, "leave_at"),
                Moments.inOrNull(row, "sent_at"),
                arrival(row));
    }

    private static OutboxMessage message(ResultSet row, int number, List<UUID> attachments) throws SQLException {
        OutboxEntry entry = entry(row, number);
        String text = SecretMessages.readable(entry.template(), row.getString("courier"), row.getString("text"));
        String html = row.getString("html");
        String process = row.getString("process");
        return new OutboxMessage(
                entry,
                html == null ? null : SecretMessages.readable(entry.template(), row.getString("courier"), html),
                text,
                entry.channel() == Channel.SMS ? SmsText.segmentsOf(text) : 0,
                row.getObject("letter_id", UUID.class),
                attachments,
                process == null ? null : new Posting.Origin(process, row.getString("activity")),
                Moments.inOrNull(row, "not_after"),
                row.getInt("attempts"),
                row.getString("posted_by"),
                row.getString("courier"),
                row.getString("provider_reference"),
                row.getString("problem"));
    }

    private static @Nullable Arrival arrival(ResultSet row) throws SQLException {
        String arrival = row.getString("arrival");
        return arrival == null ? null : Arrival.valueOf(arrival);
    }
}
