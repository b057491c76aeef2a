package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Conditions;
import fr.duret.maintenance.shared.Moments;
import fr.duret.maintenance.shared.Paris;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Many interventions at a time, to be read. */
@Service
public class InterventionList {

    private static final String ROW = """
            SELECT id, version, reference, kind, status, subject, customer_id, site_id, contract_id, technician_id,
                   planned_start, planned_end, due_to
            FROM intervention
            """;

    private static final String IN_THEIR_ORDER = " ORDER BY planned_start, id";
    private static final String NEWEST_FIRST = " ORDER BY planned_start DESC, due_to, id DESC";

    private final JdbcClient database;

    InterventionList(JdbcClient database) {
        this.database = database;
    }

    /** What a technician has to do, or has done, on those days, in the order of the day; cancelled ones are left out. */
    public List<InterventionRow> of(UUID technicianId, LocalDate from, LocalDate to) {
        return database.sql(ROW + """
                        WHERE technician_id = :technician AND planned_start >= :from AND planned_start < :end
                          AND status <> 'CANCELLED'
                        ORDER BY planned_start, id
                        """)
                .param("technician", technicianId)
                .param("from", start(from))
                .param("end", start(to.plusDays(1)))
                .query(InterventionList::row)
                .list();
    }

    /**
     * The interventions that the filter lets through. From a day on they come in their order; otherwise what is to be
     * planned comes first, then the newest.
     */
    public PageOfInterventions find(InterventionFilter filter) {
        Conditions found = conditions(filter)
                .with("limit", filter.pageSize())
                .with("offset", (long) filter.page() * filter.pageSize());
        List<InterventionRow> rows = database.sql(ROW
                        + found.where()
                        + (filter.from() == null ? NEWEST_FIRST : IN_THEIR_ORDER)
                        + " LIMIT :limit OFFSET :offset")
                .params(found.values())
                .query(InterventionList::row)
                .list();
        return new PageOfInterventions(rows, count(filter));
    }

    /** How many they are, on all pages. */
    public long count(InterventionFilter filter) {
        Conditions found = conditions(filter);
        return database.sql("SELECT count(*) FROM intervention" + found.where())
                .params(found.values())
                .query(Long.class)
                .single();
    }

    private static Conditions conditions(InterventionFilter filter) {
        return new Conditions()
                .anyOf("status", "statuses", filter.statuses())
                .and("kind = :kind", "kind", filter.kind())
                .and("technician_id = :technician", "technician", filter.technicianId())
                .and("customer_id = :customer", "customer", filter.customerId())
                .from("planned_start", filter.from())
                .to("planned_start", filter.to());
    }

    /** The interventions whose reference begins like that, by reference. */
    public List<InterventionRow> startingWith(String reference, int limit) {
        Conditions found = new Conditions().startingWith("reference", reference).with("limit", limit);
        return database.sql(ROW + found.where() + " ORDER BY reference LIMIT :limit")
                .params(found.values())
                .query(InterventionList::row)
                .list();
    }

    /** What happened on all the customer's interventions: of each kind the last on each of them. */
    public List<VisitMilestone> milestones(UUID customerId) {
        return database.sql("""
                        SELECT DISTINCT ON (i.id, j.kind) i.id, i.reference, i.subject, j.kind, j.at, j.author, j.note
                        FROM intervention i JOIN intervention_journal j ON j.intervention_id = i.id
                        WHERE i.customer_id = :customer AND j.kind IN (:kinds)
                        ORDER BY i.id, j.kind, j.version DESC, j.id DESC
                        """)
                .param("customer", customerId)
                .param(
                        "kinds",
                        Arrays.stream(VisitMilestone.Kind.values())
                                .map(Enum::name)
                                .toList())
                .query((row, number) -> new VisitMilestone(
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        row.getString("subject"),
                        VisitMilestone.Kind.valueOf(row.getString("kind")),
                        Moments.in(row, "at"),
                        row.getString("author"),
                        row.getString("note")))
                .list();
    }

    private static OffsetDateTime start(LocalDate day) {
        return Paris.startOf(day).atOffset(ZoneOffset.UTC);
    }

    private static InterventionRow row(ResultSet row, int number) throws SQLException {
        return new InterventionRow(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("reference"),
                InterventionKind.valueOf(row.getString("kind")),
                InterventionStatus.valueOf(row.getString("status")),
                row.getString("subject"),
                row.getObject("customer_id", UUID.class),
                row.getObject("site_id", UUID.class),
                row.getObject("contract_id", UUID.class),
                row.getObject("technician_id", UUID.class),
                instant(row.getObject("planned_start", OffsetDateTime.class)),
                instant(row.getObject("planned_end", OffsetDateTime.class)),
                row.getObject("due_to", LocalDate.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
