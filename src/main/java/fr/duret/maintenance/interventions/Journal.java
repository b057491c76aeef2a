package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what happens to interventions, who did it, and which version came of it. */
@Component("interventionJournal")
class Journal {

    private static final String OF = "SELECT * FROM intervention_journal WHERE intervention_id = :id ";

    private final JdbcClient database;
    private final Clock clock;

    Journal(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void write(Intervention intervention, Deed deed, String author, @Nullable String note) {
        write(intervention, deed, author, note, clock.instant());
    }

    void write(Intervention intervention, Deed deed, String author, @Nullable String note, Instant at) {
        database.sql("""
                        INSERT INTO intervention_journal (id, intervention_id, version, at, kind, author, note)
                        VALUES (:id, :intervention, :version, :at, :kind, :author, :note)
                        """)
                .param("id", Ids.next())
                .param("intervention", intervention.id())
                .param("version", intervention.version())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", deed.name())
                .param("author", author)
                .param("note", note == null || note.isBlank() ? null : note.strip())
                .update();
    }

    /** What happened, the newest first. */
    List<HistoryEntry> of(UUID interventionId) {
        return database.sql(OF + "ORDER BY version DESC, id DESC")
                .param("id", interventionId)
                .query(Journal::entry)
                .list();
    }

    /** What happened after that version, in its order. */
    List<HistoryEntry> since(UUID interventionId, long version) {
        return database.sql(OF + "AND version > :version ORDER BY version, id")
                .param("id", interventionId)
                .param("version", version)
                .query(Journal::entry)
                .list();
    }

    private static HistoryEntry entry(ResultSet row, int number) throws SQLException {
        return new HistoryEntry(
                row.getLong("version"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Deed.valueOf(row.getString("kind")).label(),
                row.getString("author"),
                row.getString("note"));
    }
}
