package fr.duret.maintenance.appointments;

import fr.duret.maintenance.planning.Placement;
import fr.duret.maintenance.rounds.ChosenPlaces;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The time of technicians that is taken, as the database keeps it in step with interventions and appointments. */
@Component
class TakenTime implements ChosenPlaces {

    private final JdbcClient database;
    private final Clock clock;

    TakenTime(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Placement> between(LocalDate from, LocalDate to) {
        return database.sql("""
                        SELECT intervention_id, technician_id, lower(span) AS starts, upper(span) AS ends FROM taken_time
                        WHERE taken_by = 'CHOICE' AND (held_until IS NULL OR held_until > :now)
                          AND span && tstzrange(:from, :to)
                        """)
                .param("now", at(clock.instant()))
                .param("from", at(Paris.startOf(from)))
                .param("to", at(Paris.startOf(to.plusDays(1))))
                .query((row, number) -> {
                    ZonedDateTime start = paris(row.getObject("starts", OffsetDateTime.class));
                    ZonedDateTime end = paris(row.getObject("ends", OffsetDateTime.class));
                    return new Placement(
                            row.getObject("intervention_id", UUID.class),
                            row.getObject("technician_id", UUID.class),
                            start.toLocalDate(),
                            start.toLocalTime(),
                            end.toLocalTime());
                })
                .list();
    }

    /** Whether somebody else has that time of the technician's, as far as one sees from here. */
    boolean isTaken(UUID technicianId, Instant from, Instant to, UUID exceptFor) {
        return database.sql("""
                        SELECT count(*) > 0 FROM taken_time
                        WHERE technician_id = :technician AND span && tstzrange(:from, :to) AND intervention_id <> :except
                          AND (held_until IS NULL OR held_until > :now)
                        """)
                .param("technician", technicianId)
                .param("from", at(from))
                .param("to", at(to))
                .param("except", exceptFor)
                .param("now", at(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /**
     * Waits until nobody else chooses or plans time of that technician, frees what was held for too long, and has the
     * database look at every change at once from here on.
     */
    void claim(UUID technicianId) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:technician, 0))")
                .param("technician", technicianId.toString())
                .query((row, number) -> true)
                .single();
        database.sql("DELETE FROM taken_time WHERE technician_id = :technician AND held_until <= :now")
                .param("technician", technicianId)
                .param("now", at(clock.instant()))
                .update();
        database.sql("SET CONSTRAINTS one_customer_at_a_time IMMEDIATE").update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static ZonedDateTime paris(OffsetDateTime time) {
        return time.atZoneSameInstant(Paris.ZONE);
    }
}
