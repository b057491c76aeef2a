package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Moments;
import fr.duret.maintenance.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keeps signatures, those that count and those that were voided, with what was signed. */
@Service
public class SignatureBook {

    private final JdbcClient database;
    private final Reports reports;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignatureBook(
            JdbcClient database, Reports reports, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.reports = reports;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Every signature of an intervention, the newest first. */
    public List<SignatureView> of(UUID interventionId) {
        return database.sql("SELECT * FROM signature WHERE intervention_id = ? ORDER BY received_at DESC, id DESC")
                .param(interventionId)
                .query(SignatureBook::view)
                .list();
    }

    /** The signature as a PNG; refused as {@code signature-unknown} if there is none. */
    public byte[] image(UUID signatureId) {
        return database.sql("SELECT image FROM signature WHERE id = ? AND image IS NOT NULL")
                .param(signatureId)
                .query((row, number) -> row.getBytes("image"))
                .optional()
                .orElseThrow(SignatureBook::unknown);
    }

    /** What was signed, as canonical JSON; its SHA-256 is the signature's. */
    public String content(UUID signatureId) {
        return database.sql("SELECT content FROM signature WHERE id = ?")
                .param(signatureId)
                .query(String.class)
                .optional()
                .orElseThrow(SignatureBook::unknown);
    }

    Optional<SignatureView> valid(UUID interventionId) {
        return database.sql("SELECT * FROM signature WHERE intervention_id = ? AND voided_at IS NULL")
                .param(interventionId)
                .query(SignatureBook::view)
                .optional();
    }

    /** What was signed has changed: the signature stays in the book, but counts no more. */
    void voidIfSigned(Intervention intervention, String author, String why) {
        valid(intervention.id()).ifPresent(signature -> {
            database.sql("UPDATE signature SET voided_at = :at, voided_by = :by, void_reason = :why WHERE id = :id")
                    .param("at", Moments.utc(clock.instant()))
                    .param("by", author)
                    .param("why", why)
                    .param("id", signature.id())
                    .update();
            reports.of(intervention).unsigned();
            journal.write(intervention, Deed.SIGNATURE_VOIDED, author, why);
            events.publishEvent(new SignatureVoided(intervention.id(), signature.id()));
        });
    }

    UUID write(UUID interventionId, SignatureDraft draft, ClockTap.Times times, String content, String author) {
        UUID id = Ids.next();
        Position position = draft.position();
        database.sql("""
                        INSERT INTO signature (id, intervention_id, outcome, signer_name, consent, image, reason, at,
                                               received_at, latitude, longitude, accuracy, content, sha256, author)
                        VALUES (:id, :intervention, :outcome, :signer, :consent, :image, :reason, :at,
                                :received, :latitude, :longitude, :accuracy, :content, :sha256, :author)
                        """)
                .param("id", id)
                .param("intervention", interventionId)
                .param("outcome", draft.outcome().name())
                .param("signer", draft.signerName())
                .param("consent", draft.consent())
                .param("image", draft.image())
                .param("reason", draft.reason())
                .param("at", Moments.utc(times.counts()))
                .param("received", Moments.utc(times.received()))
                .param("latitude", position == null ? null : position.latitude())
                .param("longitude", position == null ? null : position.longitude())
                .param("accuracy", position == null ? null : position.accuracy())
                .param("content", content)
                .param("sha256", CanonicalJson.fingerprint(content))
                .param("author", author)
                .update();
        return id;
    }

    private static SignatureView view(ResultSet row, int number) throws SQLException {
        return new SignatureView(
                row.getObject("id", UUID.class),
                SignatureOutcome.valueOf(row.getString("outcome")),
                row.getString("signer_name"),
                row.getString("consent"),
                row.getString("reason"),
                Moments.in(row, "at"),
                Moments.in(row, "received_at"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getObject("accuracy", Double.class),
                row.getString("sha256"),
                row.getString("author"),
                Moments.inOrNull(row, "voided_at"),
                row.getString("voided_by"),
                row.getString("void_reason"));
    }

    private static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.UNKNOWN,
                "signature-unknown",
                "Signature introuvable",
                "Cette signature n'existe pas. Relisez l'intervention.");
    }
}
