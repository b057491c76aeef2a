package fr.duret.maintenance.interventions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers what was done at each site. */
@Component
class PastVisits {

    private final JdbcClient database;
    private final ObjectMapper json;

    PastVisits(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The visits to a site that are over, but for one, the newest first. */
    List<PastVisit> at(UUID siteId, UUID except, int limit) {
        return database.sql("""
                        SELECT i.reference, i.kind, i.status, i.subject, i.planned_start, r.content,
                               t.first_name || ' ' || t.last_name AS technician
                        FROM (SELECT * FROM intervention
                              WHERE site_id = :site AND id <> :except AND status IN ('DONE', 'CLOSED', 'UNFINISHED')
                              ORDER BY planned_start DESC LIMIT :limit) i
                        JOIN technician t ON t.id = i.technician_id
                        LEFT JOIN report r ON r.intervention_id = i.id
                        ORDER BY i.planned_start DESC
                        """)
                .param("site", siteId)
                .param("except", except)
                .param("limit", limit)
                .query(this::visit)
                .list();
    }

    private PastVisit visit(ResultSet row, int number) throws SQLException {
        ReportContent report = content(row.getString("content"));
        return new PastVisit(
                row.getString("reference"),
                InterventionKind.valueOf(row.getString("kind")),
                InterventionStatus.valueOf(row.getString("status")),
                row.getString("subject"),
                row.getObject("planned_start", OffsetDateTime.class).toInstant(),
                row.getString("technician"),
                report.text(),
                report.observations(),
                report.recommendations(),
                report.parts());
    }

    private ReportContent content(@Nullable String written) {
        try {
            return json.readValue(written == null ? "{}" : written, ReportContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report cannot be read", e);
        }
    }
}
