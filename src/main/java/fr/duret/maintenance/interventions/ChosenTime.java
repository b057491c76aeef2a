package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.French;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The time of technicians that customers have chosen and nobody has confirmed yet: nothing is planned over it. */
@Component
class ChosenTime {

    private final JdbcClient database;
    private final Clock clock;

    ChosenTime(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In French, which customer's choice lies in that time; what was held for too long is free. */
    Optional<String> within(Slot slot, UUID interventionId) {
        forgetWhatIsOver();
        return database.sql("""
                        SELECT i.reference, lower(t.span) AS starts FROM taken_time t
                        JOIN intervention i ON i.id = t.intervention_id
                        WHERE t.taken_by = 'CHOICE' AND t.technician_id = :technician AND t.intervention_id <> :intervention
                          AND t.span && tstzrange(:start, :end)
                        ORDER BY t.span LIMIT 1
                        """)
                .param("technician", slot.technicianId())
                .param("intervention", interventionId)
                .param("start", slot.start().atOffset(ZoneOffset.UTC))
                .param("end", slot.end().atOffset(ZoneOffset.UTC))
                .query(ChosenTime::sentence)
                .optional();
    }

    /** In French, which customer's choice one of those visits, as they are written now, meets. */
    Optional<String> metBy(Collection<UUID> interventionIds) {
        forgetWhatIsOver();
        return database.sql("""
                        SELECT i.reference, lower(c.span) AS starts FROM taken_time p
                        JOIN taken_time c ON c.technician_id = p.technician_id AND c.span && p.span
                          AND c.intervention_id <> p.intervention_id
                        JOIN intervention i ON i.id = c.intervention_id
                        WHERE p.intervention_id IN (:ids) AND p.taken_by = 'PLAN' AND c.taken_by = 'CHOICE'
                        ORDER BY c.span LIMIT 1
                        """)
                .param("ids", interventionIds)
                .query(ChosenTime::sentence)
                .optional();
    }

    private void forgetWhatIsOver() {
        database.sql("DELETE FROM taken_time WHERE held_until <= :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String sentence(ResultSet row, int number) throws SQLException {
        return "Un client vient de choisir le "
                + French.moment(row.getObject("starts", OffsetDateTime.class).toInstant()) + " pour "
                + row.getString("reference") + ".";
    }
}
