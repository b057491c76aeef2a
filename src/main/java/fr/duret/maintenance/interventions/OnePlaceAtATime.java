package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Refusal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody works at two sites at once; the database holds it, this says it in words before. */
@Component
class OnePlaceAtATime {

    private final JdbcClient database;

    OnePlaceAtATime(JdbcClient database) {
        this.database = database;
    }

    /** Refused as {@code already-at-work} if the technician works elsewhere within that time. */
    void requireFree(UUID technicianId, UUID interventionId, Instant from, @Nullable Instant to) {
        // Two devices of one technician wait for each other here, so that the second one gets the clear answer.
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:technician, 0))")
                .param("technician", technicianId.toString())
                .query((row, number) -> true)
                .single();
        database.sql("""
                        SELECT i.reference FROM work_period p JOIN intervention i ON i.id = p.intervention_id
                        WHERE p.technician_id = :technician AND p.intervention_id <> :intervention
                          AND tstzrange(p.started_at, p.ended_at) && tstzrange(:from, CAST(:to AS timestamptz))
                        LIMIT 1
                        """)
                .param("technician", technicianId)
                .param("intervention", interventionId)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to == null ? null : to.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .ifPresent(other -> {
                    throw new Refusal(
                            Refusal.Kind.CONFLICT,
                            "already-at-work",
                            "Vous êtes déjà sur une autre intervention",
                            "À cette heure, le travail sur " + other
                                    + " est en cours. Pointez d'abord votre pause ou votre départ là-bas.");
                });
    }
}
