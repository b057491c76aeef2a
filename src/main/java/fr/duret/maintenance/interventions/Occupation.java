package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Refusal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody is planned at two sites at once; the database holds it, this says it in words before. */
@Component
class Occupation {

    private final JdbcClient database;
    private final ChosenTime chosen;

    Occupation(JdbcClient database, ChosenTime chosen) {
        this.database = database;
        this.chosen = chosen;
    }

    /** Refused as {@code technician-occupied} if another visit of the technician lies in that time. */
    void requireFree(Slot slot, UUID interventionId) {
        // Two people who plan the same technician wait for each other here, so that the second one gets the clear
        // answer.
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:technician, 0))")
                .param("technician", slot.technicianId().toString())
                .query((row, number) -> true)
                .single();
        database.sql("""
                        SELECT i.reference, i.planned_start, i.planned_end, s.town,
                               t.first_name || ' ' || t.last_name AS technician
                        FROM intervention i JOIN site s ON s.id = i.site_id JOIN technician t ON t.id = i.technician_id
                        WHERE i.technician_id = :technician AND i.id <> :intervention
                          AND i.status IN ('PLANNED', 'IN_PROGRESS', 'PAUSED')
                          AND tstzrange(i.planned_start, i.planned_end) && tstzrange(:start, :end)
                        ORDER BY i.planned_start LIMIT 1
                        """)
                .param("technician", slot.technicianId())
                .param("intervention", interventionId)
                .param("start", slot.start().atOffset(ZoneOffset.UTC))
                .param("end", slot.end().atOffset(ZoneOffset.UTC))
                .query((row, number) -> "%s est déjà prévu sur %s à %s, le %s jusqu'à %s."
                        .formatted(
                                row.getString("technician"),
                                row.getString("reference"),
                                row.getString("town"),
                                French.moment(row.getObject("planned_start", OffsetDateTime.class)
                                        .toInstant()),
                                French.time(row.getObject("planned_end", OffsetDateTime.class)
                                        .toInstant())))
                .optional()
                .ifPresent(other -> {
                    throw occupied(other);
                });
        chosen.within(slot, interventionId).ifPresent(customer -> {
            throw occupied(customer);
        });
    }

    /** Refused as {@code technician-occupied} if one of those visits, as they are written now, meets another one. */
    void requireApart(Collection<UUID> interventionIds) {
        if (interventionIds.isEmpty()) {
            return;
        }
        database.sql("""
                        SELECT i.reference AS one, o.reference AS other, i.planned_start
                        FROM intervention i JOIN intervention o ON o.technician_id = i.technician_id AND o.id <> i.id
                          AND tstzrange(o.planned_start, o.planned_end) && tstzrange(i.planned_start, i.planned_end)
                        WHERE i.id IN (:ids) AND i.status = 'PLANNED' AND o.status IN ('PLANNED', 'IN_PROGRESS', 'PAUSED')
                        ORDER BY i.planned_start LIMIT 1
                        """)
                .param("ids", interventionIds)
                .query((row, number) -> "%s et %s tomberaient à la même heure, le %s."
                        .formatted(
                                row.getString("one"),
                                row.getString("other"),
                                French.moment(row.getObject("planned_start", OffsetDateTime.class)
                                        .toInstant())))
                .optional()
                .ifPresent(both -> {
                    throw occupied(both);
                });
        chosen.metBy(interventionIds).ifPresent(customer -> {
            throw occupied(customer);
        });
    }

    private static Refusal occupied(String what) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "technician-occupied",
                "Ce technicien est déjà pris à cette heure",
                what + " Choisissez une autre heure, ou quelqu'un d'autre.");
    }
}
