package fr.duret.maintenance.rounds;

import fr.duret.maintenance.shared.Sha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secret addresses of technicians' calendars; only their hashes are kept. */
@Service
@Transactional
public class AgendaLinks {

    private static final int BYTES = 24;

    private final JdbcClient database;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    AgendaLinks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes the technician a new secret, which is told this once; the one before opens nothing any more. */
    public String renew(UUID technicianId, String author) {
        byte[] random = new byte[BYTES];
        chance.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        database.sql("""
                        INSERT INTO agenda_link (technician_id, token_hash, made_by, made_at)
                        VALUES (:technician, :hash, :author, :now)
                        ON CONFLICT (technician_id) DO UPDATE
                        SET token_hash = excluded.token_hash, made_by = excluded.made_by, made_at = excluded.made_at
                        """)
                .param("technician", technicianId)
                .param("hash", Sha256.hex(token))
                .param("author", author)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /** Whose calendar that secret opens. */
    @Transactional(readOnly = true)
    public Optional<UUID> technicianOf(String token) {
        return database.sql("SELECT technician_id FROM agenda_link WHERE token_hash = ?")
                .param(Sha256.hex(token))
                .query(UUID.class)
                .optional();
    }
}
