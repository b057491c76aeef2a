package fr.duret.maintenance.interventions;

import fr.duret.maintenance.customers.Civility;
import fr.duret.maintenance.shared.Paris;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** All that is planned, and all that waits for a time: what rounds are made of. */
@Service
public class Workload {

    private static final String ITEM = """
            SELECT i.id, i.version, i.reference, i.kind, i.status, i.subject, i.technician_id, i.planned_start,
                   i.planned_end, i.due_from, i.due_to, i.promised_from, i.promised_to, i.pinned, i.customer_id,
                   c.company_name, c.civility, c.last_name, s.town, s.postcode, s.latitude, s.longitude,
                   (SELECT min(w.started_at) FROM work_period w WHERE w.intervention_id = i.id) AS begun_at,
                   (SELECT p.technician_id FROM intervention p
                    WHERE p.site_id = i.site_id AND p.status IN ('DONE', 'CLOSED') AND p.id <> i.id
                    ORDER BY p.planned_start DESC LIMIT 1) AS knows
            FROM intervention i JOIN site s ON s.id = i.site_id JOIN customer c ON c.id = i.customer_id
            """;

    private final JdbcClient database;

    Workload(JdbcClient database) {
        this.database = database;
    }

    /** What is planned or was done on those days, in the order of time; cancelled ones are left out. */
    public List<WorkItem> planned(LocalDate from, LocalDate to) {
        return database.sql(ITEM + """
                        WHERE i.planned_start >= :from AND i.planned_start < :end
                          AND i.status NOT IN ('TO_PLAN', 'CANCELLED')
                        ORDER BY i.planned_start, i.id
                        """)
                .param("from", start(from))
                .param("end", start(to.plusDays(1)))
                .query(Workload::item)
                .list();
    }

    /** What waits for a time and is due up to that day, or on no certain day; what is due first comes first. */
    public List<WorkItem> waiting(LocalDate until) {
        return database.sql(ITEM + """
                        WHERE i.status = 'TO_PLAN' AND (i.due_from IS NULL OR i.due_from <= :until)
                        ORDER BY i.due_to, i.created_at, i.id
                        """)
                .param("until", until)
                .query(Workload::item)
                .list();
    }

    /** Those of them that there are. */
    public List<WorkItem> items(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql(ITEM + "WHERE i.id IN (:ids) ORDER BY i.planned_start, i.id")
                        .param("ids", ids)
                        .query(Workload::item)
                        .list();
    }

    /** That intervention; refused as {@code intervention-unknown} if there is none. */
    public WorkItem item(UUID id) {
        return items(List.of(id)).stream().findFirst().orElseThrow(Interventions::unknown);
    }

    private static OffsetDateTime start(LocalDate day) {
        return Paris.startOf(day).atOffset(ZoneOffset.UTC);
    }

    private static WorkItem item(ResultSet row, int number) throws SQLException {
        LocalDate dueFrom = row.getObject("due_from", LocalDate.class);
        Instant promised = instant(row, "promised_from");
        Instant until = instant(row, "promised_to");
        return new WorkItem(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("reference"),
                InterventionKind.valueOf(row.getString("kind")),
                InterventionStatus.valueOf(row.getString("status")),
                row.getString("subject"),
                row.getObject("customer_id", UUID.class),
                customer(row),
                row.getString("town"),
                row.getString("postcode"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getObject("technician_id", UUID.class),
                instant(row, "planned_start"),
                instant(row, "planned_end"),
                dueFrom == null ? null : new DueWindow(dueFrom, row.getObject("due_to", LocalDate.class)),
                promised == null || until == null ? null : new PromisedArrival(promised, until),
                row.getBoolean("pinned"),
                instant(row, "begun_at"),
                row.getObject("knows", UUID.class));
    }

    private static String customer(ResultSet row) throws SQLException {
        String company = row.getString("company_name");
        if (company != null) {
            return company;
        }
        String civility = row.getString("civility");
        String name = row.getString("last_name");
        return civility == null ? name : Civility.valueOf(civility).abbreviation() + " " + name;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
