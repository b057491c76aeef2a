package fr.duret.maintenance.identity;

import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.shared.Sha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows the programs that may ask for tokens; each acts for one account. */
@Service
@Transactional
public class ApiClients {

    private static final Pattern CLIENT_ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final int SECRET_BYTES = 32;

    private final JdbcClient database;
    private final Clock clock;

    ApiClients(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Registers a program.
     *
     * @param clientId small letters and digits, parts joined by « . » or « - »
     * @param actsFor the username of an account
     * @return its secret, which is told this once
     */
    public String open(String clientId, String name, String actsFor, Set<String> scopes) {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        open(clientId, name, actsFor, scopes, secret);
        return secret;
    }

    /** Registers a program with a secret that everybody knows: in the demo company only. */
    void open(String clientId, String name, String actsFor, Set<String> scopes, String secret) {
        if (!CLIENT_ID.matcher(clientId).matches()
                || scopes.stream().anyMatch(s -> ApiScope.roles(s).isEmpty())) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "client-refused",
                    "Programme refusé",
                    "L’identifiant a des minuscules et des chiffres, séparés par « . » ou « - » ; les portées"
                            + " possibles sont interventions et office.");
        }
        try {
            database.sql("""
                            INSERT INTO api_client (client_id, secret_hash, name, acts_for, scopes, created_at)
                            VALUES (:id, :hash, :name, :actsFor, :scopes, :at)
                            """)
                    .param("id", clientId)
                    .param("hash", fingerprint(secret))
                    .param("name", name)
                    .param("actsFor", actsFor)
                    .param("scopes", scopes.toArray(String[]::new))
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "client-taken",
                    "Identifiant déjà pris",
                    "Un programme « " + clientId + " » existe déjà : choisissez un autre identifiant.");
        }
    }

    /** It gets no token any more; those it has run out within minutes. */
    public void close(String clientId) {
        database.sql("UPDATE api_client SET enabled = false WHERE client_id = ?")
                .param(clientId)
                .update();
    }

    @Transactional(readOnly = true)
    Optional<ApiClient> find(String clientId) {
        return database.sql("SELECT * FROM api_client WHERE client_id = ? AND enabled")
                .param(clientId)
                .query((row, number) -> new ApiClient(
                        row.getString("client_id"),
                        row.getString("secret_hash"),
                        row.getString("name"),
                        row.getString("acts_for"),
                        Set.of((String[]) row.getArray("scopes").getArray())))
                .optional();
    }

    /** A secret of 256 random bits cannot be guessed, so that a quick fingerprint is enough. */
    static String fingerprint(CharSequence secret) {
        return Sha256.hex(secret.toString());
    }
}
