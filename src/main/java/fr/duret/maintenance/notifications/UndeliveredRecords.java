package fr.duret.maintenance.notifications;

import fr.duret.maintenance.notifications.UndeliveredMessages.Settled;
import fr.duret.maintenance.shared.Moments;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept in the database about messages that did not arrive. */
@Repository
class UndeliveredRecords {

    /** What a message promised, and about what. */
    record Promise(String onceKey, UUID subjectId) {}

    private final JdbcClient database;
    private final Clock clock;

    UndeliveredRecords(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How the message was settled, if it was; nobody else settles it until the transaction ends. */
    Optional<String> lockedSettlement(UUID id) {
        return database.sql("SELECT coalesce(settled_as, '') FROM outbox_message WHERE id = ? FOR UPDATE")
                .param(id)
                .query(String.class)
                .optional()
                .filter(settled -> !settled.isEmpty());
    }

    Promise promise(UUID id) {
        return database.sql("SELECT once_key, subject_id FROM outbox_message WHERE id = ?")
                .param(id)
                .query((row, number) -> new Promise(row.getString("once_key"), row.getObject("subject_id", UUID.class)))
                .single();
    }

    /** How many messages were written again under that beginning of a once-key. */
    long countAttempts(String beginning) {
        return database.sql("SELECT count(*) FROM outbox_message WHERE starts_with(once_key, ?)")
                .param(beginning)
                .query(Long.class)
                .single();
    }

    void settle(UUID id, String as, String by, @Nullable String note) {
        database.sql("""
                        UPDATE outbox_message
                        SET settled_as = :as, settled_by = :by, settled_at = :now, settlement_note = :note
                        WHERE id = :id
                        """)
                .param("as", as)
                .param("by", by)
                .param("now", Moments.utc(clock.instant()))
                .param("note", note)
                .param("id", id)
                .update();
    }

    Optional<Settled> settled(UUID id) {
        return database.sql("""
                        SELECT m.settled_as, m.settled_by, m.settled_at, m.settlement_note, again.id AS again
                        FROM outbox_message m LEFT JOIN outbox_message again ON again.resend_of = m.id
                        WHERE m.id = ? AND m.settled_as IS NOT NULL
                        """)
                .param(id)
                .query((row, number) -> new Settled(
                        row.getString("settled_as"),
                        row.getString("settled_by"),
                        row.getObject("settled_at", OffsetDateTime.class).toInstant(),
                        row.getString("settlement_note"),
                        row.getObject("again", UUID.class)))
                .optional();
    }
}
