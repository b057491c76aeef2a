package fr.duret.maintenance.documents;

import fr.duret.maintenance.documents.seal.Seals;
import fr.duret.maintenance.documents.storage.Vault;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Refusal;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The archive: a document is stored once, never changed, and read back exactly as it was stored. */
@Service
public class Documents {

    private final JdbcClient database;
    private final Vault vault;
    private final Seals seals;
    private final Contents contents;
    private final ArchiveFigures figures;
    private final Clock clock;

    Documents(JdbcClient database, Vault vault, Seals seals, Contents contents, ArchiveFigures figures, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.seals = seals;
        this.contents = contents;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * Keeps a document, sealed first if the draft says so. The same bytes of the same kind about the same contract are
     * one document, with one id. While the seal or the storage is out of reach it throws, and nothing is kept.
     */
    @Transactional
    public UUID store(byte[] content, DocumentDraft draft) {
        return keep(content, draft);
    }

    /**
     * Keeps a sealed PDF with a file inside it that the seal covers: the document without is how it begins, byte for
     * byte.
     */
    @Transactional
    public UUID store(byte[] pdf, Enclosure enclosure, DocumentDraft draft) {
        return keep(seals.takes(pdf) ? Enclosing.of(pdf, enclosure) : pdf, draft.sealed());
    }

    private UUID keep(byte[] content, DocumentDraft draft) {
        Instant now = clock.instant();
        byte[] kept = draft.toSeal() ? figures.sealing(() -> seals.seal(content)) : content;
        String sha256 = Vault.fingerprint(kept);
        contents.lock(sha256);
        figures.storing(() -> vault.keep(sha256, kept, draft.keepUntil()));
        return database.sql("""
                        INSERT INTO document (id, sha256, kind, title, media_type, size, customer_id, contract_id,
                                              created_at, keep_until, sealed_at)
                        VALUES (:id, :sha256, :kind, :title, :mediaType, :size, :customerId, :contractId,
                                :createdAt, :keepUntil, :sealedAt)
                        ON CONFLICT (sha256, kind, customer_id, contract_id)
                        DO UPDATE SET keep_until = greatest(document.keep_until, excluded.keep_until),
                                      destroyed_at = NULL
                        RETURNING id
                        """)
                .param("id", Ids.next())
                .param("sha256", sha256)
                .param("size", kept.length)
                .param("createdAt", now.atOffset(ZoneOffset.UTC))
                .param("sealedAt", draft.toSeal() ? now.atOffset(ZoneOffset.UTC) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("kind", draft.kind())
                .param("title", draft.title())
                .param("mediaType", draft.mediaType())
                .param("customerId", draft.customerId())
                .param("contractId", draft.contractId())
                .param("keepUntil", draft.keepUntil())
                .query(UUID.class)
                .single();
    }

    /**
     * The bytes, checked against the fingerprint they were stored under; a refusal if there is no such document, if it
     * is damaged, or if the storage does not answer.
     */
    public byte[] content(UUID id) {
        Kept kept = database.sql("SELECT sha256, destroyed_at FROM document WHERE id = ?")
                .param(id)
                .query((row, number) -> new Kept(row.getString(1), DocumentRows.instant(row, "destroyed_at")))
                .optional()
                .orElseThrow(Documents::unknown);
        if (kept.destroyedAt() != null) {
            throw new Refusal(
                    Refusal.Kind.UNKNOWN,
                    "document-destroyed",
                    "Ce document n'existe plus",
                    "Il a été détruit le " + French.moment(kept.destroyedAt()) + ", au terme de sa conservation.");
        }
        return vault.read(kept.sha256());
    }

    private record Kept(String sha256, @Nullable Instant destroyedAt) {}

    public DocumentView document(UUID id) {
        return database.sql("SELECT * FROM document WHERE id = ?")
                .param(id)
                .query(DocumentRows::view)
                .optional()
                .orElseThrow(Documents::unknown);
    }

    /** The documents about a contract, newest first. */
    public List<DocumentView> ofContract(UUID contractId) {
        return database.sql("SELECT * FROM document WHERE contract_id = ? ORDER BY created_at DESC, id DESC")
                .param(contractId)
                .query(DocumentRows::view)
                .list();
    }

    static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.UNKNOWN,
                "document-unknown",
                "Document introuvable",
                "Ce document n’existe pas, ou son adresse est incomplète.");
    }
}
