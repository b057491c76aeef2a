package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.shared.Moments;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox in the database, as the mailroom fills it. */
@Repository
class OutboxMessages {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    OutboxMessages(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    Optional<PostedMessage> posted(String onceKey) {
        return database.sql("SELECT id, channel FROM outbox_message WHERE once_key = ?")
                .param(onceKey)
                .query((row, number) -> new PostedMessage(
                        row.getObject("id", UUID.class), Channel.valueOf(row.getString("channel")), true))
                .optional();
    }

    /**
     * Lays the message in the outbox; false if another one has its once-key. A competing transaction that has laid one
     * but not committed is waited for.
     */
    boolean lay(NewMessage message) {
        Posting posting = message.posting();
        MessageContent content = message.content();
        Posting.Origin origin = posting.process();
        int laid = database.sql("""
                        INSERT INTO outbox_message (id, once_key, template, subject_id, reference, customer_id,
                            contract_id, process, activity, channel, recipient_name, recipient_address, subject,
                            html, text, state, leave_at, due_at, not_after, created_at, immediate, segments,
                            resend_of)
                        VALUES (:id, :onceKey, :template, :subjectId, :reference, :customerId,
                            :contractId, :process, :activity, :channel, :recipientName, :recipientAddress, :subject,
                            :html, :text, :state, :leaveAt, :leaveAt, :notAfter, :createdAt, :immediate, :segments,
                            :resendOf)
                        ON CONFLICT (once_key) DO NOTHING
                        """)
                .param("id", message.id())
                .param("onceKey", posting.onceKey())
                .param("template", posting.template())
                .param("subjectId", posting.subjectId())
                .param("reference", content.reference())
                .param("customerId", content.customerId())
                .param("contractId", content.contractId())
                .param("process", origin == null ? null : origin.process())
                .param("activity", origin == null ? null : origin.activity())
                .param("channel", message.channel().name())
                .param("recipientName", content.recipient().name())
                .param("recipientAddress", message.address())
                .param("subject", message.set().subject())
                .param("html", message.set().html())
                .param("text", message.set().text())
                .param("state", message.state().name())
                .param("leaveAt", Moments.utcOrNull(message.leaveAt()))
                .param("notAfter", Moments.utcOrNull(posting.notAfter()))
                .param("createdAt", Moments.utcOrNull(message.createdAt()))
                .param("immediate", message.immediate())
                .param("segments", message.segments())
                .param("resendOf", message.resendOf())
                .update();
        if (laid == 1) {
            events.publishEvent(new MessageLaid(message.channel()));
            attach(message.id(), posting.attachments());
        }
        return laid == 1;
    }

    private void attach(UUID id, List<UUID> documents) {
        for (int position = 0; position < documents.size(); position++) {
            database.sql("INSERT INTO outbox_attachment (message_id, position, document_id) VALUES (?, ?, ?)")
                    .params(id, position, documents.get(position))
                    .update();
        }
    }

    void attachLetter(UUID id, UUID letterId) {
        database.sql("UPDATE outbox_message SET letter_id = ? WHERE id = ?")
                .params(letterId, id)
                .update();
    }
}
