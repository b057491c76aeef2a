package fr.duret.maintenance.documents;

import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The archive: a document is stored once, never changed, and read back exactly as it was stored. */
@Service
public class Documents {

    private final JdbcClient database;
    private final DocumentFiles files;
    private final Clock clock;

    Documents(JdbcClient database, DocumentFiles files, Clock clock) {
        this.database = database;
        this.files = files;
        this.clock = clock;
    }

    /** Keeps a document. The same bytes of the same kind about the same contract are one document, with one id. */
    @Transactional
    public UUID store(byte[] content, DocumentDraft draft) {
        String sha256 = files.keep(content);
        return database.sql("""
                        INSERT INTO document (id, sha256, kind, title, media_type, size, customer_id, contract_id,
                                              created_at, keep_until)
                        VALUES (:id, :sha256, :kind, :title, :mediaType, :size, :customerId, :contractId,
                                :createdAt, :keepUntil)
                        ON CONFLICT (sha256, kind, customer_id, contract_id)
                        DO UPDATE SET keep_until = greatest(document.keep_until, excluded.keep_until)
                        RETURNING id
                        """)
                .param("id", Ids.next())
                .param("sha256", sha256)
                .param("size", content.length)
                .param("createdAt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kind", draft.kind())
                .param("title", draft.title())
                .param("mediaType", draft.mediaType())
                .param("customerId", draft.customerId())
                .param("contractId", draft.contractId())
                .param("keepUntil", draft.keepUntil())
                .query(UUID.class)
                .single();
    }

    /** The bytes, checked against the fingerprint they were stored under; a refusal if there is no such document. */
    public byte[] content(UUID id) {
        String sha256 = database.sql("SELECT sha256 FROM document WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> unknown(id));
        return files.read(sha256);
    }

    public DocumentView document(UUID id) {
        return database.sql("SELECT * FROM document WHERE id = ?")
                .param(id)
                .query(Documents::view)
                .optional()
                .orElseThrow(() -> unknown(id));
    }

    /** The documents about a contract, newest first. */
    public List<DocumentView> ofContract(UUID contractId) {
        return database.sql("SELECT * FROM document WHERE contract_id = ? ORDER BY created_at DESC, id DESC")
                .param(contractId)
                .query(Documents::view)
                .list();
    }

    private static Refusal unknown(UUID id) {
        return new Refusal(
                Refusal.Kind.UNKNOWN,
                "document-unknown",
                "Document introuvable",
                "Aucun document ne porte l’identifiant " + id + ".");
    }

    private static DocumentView view(ResultSet row, int number) throws SQLException {
        return new DocumentView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("title"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("keep_until", LocalDate.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("contract_id", UUID.class));
    }
}
