package fr.duret.maintenance.rounds;

import fr.duret.maintenance.planning.Progress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which node works which optimisation. */
@Component
@Transactional
class RunClaims {

    private static final String ABANDONED = "state = 'RUNNING' AND seen_at < now() - interval '30 seconds'";

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    RunClaims(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /** Takes the run that waits, or one whose node is gone, for the second time at most. */
    Optional<UUID> claim() {
        return database.sql("""
                        UPDATE optimisation_run SET state = 'RUNNING', attempts = attempts + 1, seen_at = now()
                        WHERE id = (SELECT id FROM optimisation_run
                                    WHERE state = 'WAITING' OR (%s AND attempts < 2)
                                    LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING id
                        """.formatted(ABANDONED)).query(UUID.class).optional();
    }

    /** Ends what was interrupted twice. */
    void giveUpOften() {
        List<UUID> failed = database.sql("UPDATE optimisation_run SET state = 'FAILED', ended_at = now() WHERE "
                        + ABANDONED + " AND attempts >= 2 RETURNING id")
                .query(UUID.class)
                .list();
        failed.forEach(id -> events.publishEvent(new OptimisationEnded(id, false)));
    }

    /** Shows a sign of life; whether the search should end. */
    boolean isToStop(UUID id, @Nullable Progress best) {
        return database.sql("""
                        UPDATE optimisation_run SET seen_at = now(), found_after = :after, unplaced = :unplaced,
                            points = :points
                        WHERE id = :id RETURNING stop_asked OR state <> 'RUNNING'
                        """)
                .param("after", best == null ? null : best.after().toMillis())
                .param("unplaced", best == null ? null : -best.score().medium())
                .param("points", best == null ? null : -best.score().soft())
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }
}
