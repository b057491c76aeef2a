package fr.duret.maintenance.signing;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All attempts to sign. */
@Repository
class Signings {

    private final JdbcClient database;

    Signings(JdbcClient database) {
        this.database = database;
    }

    /** Whoever begins or signs takes the quote's turn first, until their transaction ends. */
    void takeTurn(UUID quoteId) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 66))")
                .param(quoteId.toString())
                .query((row, number) -> true)
                .single();
    }

    void write(Signing signing) {
        database.sql("""
                        INSERT INTO signing (id, quote_id, customer_id, document_id, sha256, place, taken, signer,
                                             consent, early_work, manner, image, began_at, began_from, agent, channel,
                                             sent_to, expires_at, state)
                        VALUES (?, ?, ?, ?, ?, ?, ?::int[], ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')
                        """)
                .params(Arrays.asList(
                        signing.id(),
                        signing.quoteId(),
                        signing.customerId(),
                        signing.documentId(),
                        signing.sha256(),
                        signing.place().name(),
                        array(signing.taken()),
                        signing.signer(),
                        signing.consent(),
                        signing.earlyWork(),
                        signing.manner().name(),
                        signing.image(),
                        Moments.utc(signing.beganAt()),
                        signing.from().address(),
                        signing.from().agent(),
                        signing.channel().name(),
                        signing.sentTo(),
                        Moments.utc(signing.expiresAt())))
                .update();
    }

    private static String array(Set<Integer> positions) {
        return positions.stream().sorted().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** Refused as {@code signing-unknown} if there is none. */
    Signing get(UUID id) {
        return database.sql("SELECT * FROM signing WHERE id = ?")
                .param(id)
                .query(Signings::signing)
                .optional()
                .orElseThrow(SigningRefusals::unknown);
    }

    Optional<Signing> standing(UUID quoteId) {
        return database.sql("SELECT * FROM signing WHERE quote_id = ? AND state = 'SIGNED'")
                .param(quoteId)
                .query(Signings::signing)
                .optional();
    }

    void noteSent(UUID id, UUID messageId) {
        database.sql("UPDATE signing SET message_id = ? WHERE id = ?")
                .params(messageId, id)
                .update();
    }

    void noteWrong(UUID id, int wrong, SigningState state) {
        database.sql("UPDATE signing SET wrong = ?, state = ? WHERE id = ?")
                .params(wrong, state.name(), id)
                .update();
    }

    void noteSigned(UUID id, Instant at, String from) {
        database.sql("UPDATE signing SET state = 'SIGNED', signed_at = ?, signed_from = ? WHERE id = ?")
                .params(Moments.utc(at), from, id)
                .update();
    }

    void noteSealed(UUID id, UUID document) {
        database.sql("UPDATE signing SET sealed_id = ? WHERE id = ?")
                .params(document, id)
                .update();
    }

    private static Signing signing(ResultSet row, int number) throws SQLException {
        Integer[] taken = (Integer[]) row.getArray("taken").getArray();
        return new Signing(
                row.getObject("id", UUID.class),
                row.getObject("quote_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getString("sha256"),
                SigningPlace.valueOf(row.getString("place")),
                Set.of(taken),
                row.getString("signer"),
                row.getString("consent"),
                row.getString("early_work"),
                Manner.valueOf(row.getString("manner")),
                row.getBytes("image"),
                Moments.in(row, "began_at"),
                new Origin(row.getString("began_from"), row.getString("agent")),
                Channel.valueOf(row.getString("channel")),
                row.getString("sent_to"),
                row.getObject("message_id", UUID.class),
                Moments.in(row, "expires_at"),
                row.getInt("wrong"),
                SigningState.valueOf(row.getString("state")),
                Moments.inOrNull(row, "signed_at"),
                row.getString("signed_from"),
                row.getObject("sealed_id", UUID.class));
    }
}
