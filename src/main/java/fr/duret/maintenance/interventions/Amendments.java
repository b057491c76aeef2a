package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the customer's signed consent to more time than was planned. */
@Service
@Transactional
public class Amendments {

    private static final int MOST_MINUTES = 12 * 60;

    private final Desk desk;
    private final JdbcClient database;
    private final Journal journal;
    private final Clock clock;

    Amendments(Desk desk, JdbcClient database, Journal journal, Clock clock) {
        this.desk = desk;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Keeps the consent; refused as {@code amendment-signed-already} if there is one, as {@code amendment-minutes}
     * unless the time lies between a minute and twelve hours.
     *
     * @param draft a signature by the customer
     */
    public void sign(Change change, int minutes, Money hourlyRate, SignatureDraft draft) {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "amendment-minutes",
                    "Durée impossible",
                    "Un avenant porte sur 1 à " + MOST_MINUTES + " minutes, pas sur " + minutes + ".");
        }
        if (draft.outcome() != SignatureOutcome.SIGNED) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "amendment-unsigned",
                    "L'avenant n'est pas signé",
                    "Sans la signature du client, le temps supplémentaire ne se facture pas d'office.");
        }
        Intervention intervention = desk.take(change);
        int written = database.sql("""
                        INSERT INTO amendment (intervention_id, minutes, hourly_rate, signer_name, consent, image,
                                               signed_at, author)
                        VALUES (:id, :minutes, :rate, :signer, :consent, :image, :at, :author)
                        ON CONFLICT (intervention_id) DO NOTHING
                        """)
                .param("id", intervention.id())
                .param("minutes", minutes)
                .param("rate", hourlyRate.amount())
                .param("signer", draft.signerName())
                .param("consent", draft.consent())
                .param("image", Objects.requireNonNull(draft.image()))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("author", change.author())
                .update();
        if (written == 0) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "amendment-signed-already",
                    "Un avenant est déjà signé",
                    "L'intervention " + intervention.reference() + " a déjà son avenant.");
        }
        intervention.touch();
        journal.write(intervention, Deed.AMENDED, change.author(), minutes + " min, " + draft.signerName());
    }

    /** The consent that was given, if one was. */
    @Transactional(readOnly = true)
    public Optional<Amendment> of(UUID interventionId) {
        return database.sql("SELECT * FROM amendment WHERE intervention_id = ?")
                .param(interventionId)
                .query((row, number) -> new Amendment(
                        row.getInt("minutes"),
                        new Money(row.getBigDecimal("hourly_rate")),
                        row.getString("signer_name"),
                        row.getString("consent"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
