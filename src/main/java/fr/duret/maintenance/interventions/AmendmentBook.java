package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keeps amendments, the one that counts and those that another one replaced, with what was signed. */
@Service
public class AmendmentBook {

    private final JdbcClient database;

    AmendmentBook(JdbcClient database) {
        this.database = database;
    }

    /** The amendment that counts, if the customer signed one. */
    public Optional<Amendment> of(UUID interventionId) {
        return all(interventionId).stream().filter(Amendment::isInForce).findFirst();
    }

    /** Every amendment of an intervention, the newest first. */
    public List<Amendment> all(UUID interventionId) {
        return database.sql("SELECT * FROM amendment WHERE intervention_id = ? ORDER BY received_at DESC, id DESC")
                .param(interventionId)
                .query(AmendmentBook::amendment)
                .list();
    }

    /** The signature as a PNG; refused as {@code amendment-unknown} if there is none. */
    public byte[] image(UUID amendmentId) {
        return database.sql("SELECT image FROM amendment WHERE id = ?")
                .param(amendmentId)
                .query((row, number) -> row.getBytes("image"))
                .optional()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNKNOWN,
                        "amendment-unknown",
                        "Avenant introuvable",
                        "Cet avenant n'existe pas. Relisez l'intervention."));
    }

    void replace(UUID interventionId, Instant now) {
        database.sql("UPDATE amendment SET replaced_at = ? WHERE intervention_id = ? AND replaced_at IS NULL")
                .params(utc(now), interventionId)
                .update();
    }

    UUID write(UUID interventionId, SignedAmendment signed, SignatureDraft draft, Instant received) {
        UUID id = Ids.next();
        Position position = draft.position();
        String content = CanonicalJson.write(signed);
        database.sql("""
                        INSERT INTO amendment (id, intervention_id, minutes, hourly_rate, signer_name, consent, image,
                                               at, received_at, latitude, longitude, accuracy, content, sha256, author)
                        VALUES (:id, :intervention, :minutes, :rate, :signer, :consent, :image,
                                :at, :received, :latitude, :longitude, :accuracy, :content, :sha256, :author)
                        """)
                .param("id", id)
                .param("intervention", interventionId)
                .param("minutes", signed.minutes())
                .param("rate", signed.hourlyRate())
                .param("signer", signed.signer())
                .param("consent", signed.consent())
                .param("image", draft.image())
                .param("at", utc(signed.signedAt()))
                .param("received", utc(received))
                .param("latitude", position == null ? null : position.latitude())
                .param("longitude", position == null ? null : position.longitude())
                .param("accuracy", position == null ? null : position.accuracy())
                .param("content", content)
                .param("sha256", CanonicalJson.fingerprint(content))
                .param("author", signed.technician())
                .update();
        return id;
    }

    private static Amendment amendment(ResultSet row, int number) throws SQLException {
        return new Amendment(
                row.getObject("id", UUID.class),
                row.getInt("minutes"),
                new Money(row.getBigDecimal("hourly_rate")),
                row.getString("signer_name"),
                row.getString("consent"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getObject("accuracy", Double.class),
                row.getString("sha256"),
                row.getString("author"),
                instant(row.getObject("replaced_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
