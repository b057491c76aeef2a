package fr.duret.maintenance.documents;

import fr.duret.maintenance.documents.seal.Seal;
import fr.duret.maintenance.documents.seal.Seals;
import fr.duret.maintenance.documents.storage.Vault;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long documents are kept, who holds one back from destruction, and what proves that it is the original. */
@Service
public class Preservation {

    private static final String KEEPER = "Conservation";

    private final JdbcClient database;
    private final Vault vault;
    private final Seals seals;
    private final Clock clock;

    Preservation(JdbcClient database, Vault vault, Seals seals, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.seals = seals;
        this.clock = clock;
    }

    /** What there is to say about a document; its content is read and its seal is checked now. */
    public DocumentRecord record(UUID id) {
        Stored stored = database.sql("SELECT * FROM document WHERE id = ?")
                .param(id)
                .query(Preservation::stored)
                .optional()
                .orElseThrow(Documents::unknown);
        List<DocumentRecord.Event> events = database.sql(
                        "SELECT * FROM document_event WHERE document_id = ? ORDER BY at DESC, id DESC")
                .param(id)
                .query(Preservation::event)
                .list();
        if (stored.destroyedAt() != null) {
            return stored.record(DocumentRecord.State.DESTROYED, null, events);
        }
        try {
            byte[] content = vault.read(stored.sha256());
            return stored.record(DocumentRecord.State.WHOLE, stored.sealedAt() == null ? null : seal(content), events);
        } catch (Refusal broken) {
            boolean damaged = broken.kind() == Refusal.Kind.DAMAGED;
            return stored.record(
                    damaged ? DocumentRecord.State.DAMAGED : DocumentRecord.State.OUT_OF_REACH, null, events);
        }
    }

    /** A content that should bear a seal and bears none that can be read was not sealed by us. */
    private SealView seal(byte[] content) {
        return seals.verify(content)
                .map(seal -> new SealView(
                        seal.by(),
                        seal.issuer(),
                        seal.at(),
                        seal.verdict() == Seal.Verdict.INTACT,
                        seal.verdict() == Seal.Verdict.UNKNOWN_ISSUER))
                .orElseGet(() -> new SealView("", "", Instant.EPOCH, false, false));
    }

    /** Holds a document back from destruction until it is released, because of a dispute, say. */
    @Transactional
    public void hold(UUID id, String reason, String author) {
        if (reason.isBlank()) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "hold-without-reason",
                    "Dites pourquoi ce document doit rester",
                    "Sans motif, personne ne saura plus tard s'il peut être détruit. Écrivez-le, puis recommencez.");
        }
        change(
                id,
                "HELD",
                author,
                reason.strip(),
                database.sql("UPDATE document SET held_at = :now, held_by = :author, hold_reason = :reason"
                                + " WHERE id = :id AND held_at IS NULL AND destroyed_at IS NULL")
                        .param("now", now())
                        .param("author", author)
                        .param("reason", reason.strip())
                        .param("id", id)
                        .update());
    }

    /** Lets the retention date count again. */
    @Transactional
    public void release(UUID id, String author) {
        change(
                id,
                "RELEASED",
                author,
                null,
                database.sql("UPDATE document SET held_at = NULL, held_by = NULL, hold_reason = NULL"
                                + " WHERE id = :id AND held_at IS NOT NULL")
                        .param("id", id)
                        .update());
    }

    private void change(UUID id, String kind, String author, @Nullable String reason, int changed) {
        if (changed == 0) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "hold-changed-meanwhile",
                    "Quelqu'un a été plus rapide",
                    "L'état de ce document a changé entre-temps. Rechargez la page.");
        }
        journal(id, kind, author, reason);
    }

    /** Ends the keeping of documents whose last day is over; the fingerprints of their contents. */
    @Transactional
    List<String> endDue(int atMost) {
        List<Ended> due = database.sql("""
                        UPDATE document SET destroyed_at = :now WHERE id IN (
                            SELECT id FROM document
                            WHERE keep_until < :today AND held_at IS NULL AND destroyed_at IS NULL
                            ORDER BY keep_until LIMIT :atMost FOR UPDATE SKIP LOCKED)
                        RETURNING id, sha256
                        """)
                .param("now", now())
                .param("today", Paris.today(clock))
                .param("atMost", atMost)
                .query((row, number) -> new Ended(row.getObject("id", UUID.class), row.getString("sha256")))
                .list();
        due.forEach(ended -> journal(ended.id(), "DESTROYED", KEEPER, "au terme de sa conservation"));
        return due.stream().map(Ended::sha256).toList();
    }

    private record Ended(UUID id, String sha256) {}

    private void journal(UUID document, String kind, String author, @Nullable String reason) {
        database.sql("INSERT INTO document_event (id, document_id, kind, at, author, reason) VALUES (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), document, kind, now(), author, reason)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private record Stored(
            DocumentView view,
            String sha256,
            @Nullable Instant sealedAt,
            DocumentRecord.@Nullable Hold hold,
            @Nullable Instant destroyedAt) {

        DocumentRecord record(DocumentRecord.State state, @Nullable SealView seal, List<DocumentRecord.Event> events) {
            return new DocumentRecord(view, sha256, state, sealedAt != null, seal, hold, destroyedAt, events);
        }
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        Instant heldAt = DocumentRows.instant(row, "held_at");
        return new Stored(
                DocumentRows.view(row, number),
                row.getString("sha256"),
                DocumentRows.instant(row, "sealed_at"),
                heldAt == null
                        ? null
                        : new DocumentRecord.Hold(heldAt, row.getString("held_by"), row.getString("hold_reason")),
                DocumentRows.instant(row, "destroyed_at"));
    }

    private static DocumentRecord.Event event(ResultSet row, int number) throws SQLException {
        return new DocumentRecord.Event(
                DocumentRecord.Happening.valueOf(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("author"),
                row.getString("reason"));
    }
}
