package fr.duret.maintenance.appointments;

import fr.duret.maintenance.shared.Conditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Appointments, to be looked through: those without a slot first, then in the order of time. */
@Service
public class AppointmentList {

    private static final String SLOT = "coalesce(a.chosen_start, a.starts_at)";
    private static final String FROM = " FROM appointment a JOIN intervention i ON i.id = a.intervention_id";

    /** A part of the list, and how long it is in all. */
    public record Page(List<AppointmentRow> rows, long total) {

        public Page {
            rows = List.copyOf(rows);
        }
    }

    private final JdbcClient database;

    AppointmentList(JdbcClient database) {
        this.database = database;
    }

    public Page find(AppointmentFilter filter) {
        Conditions found = new Conditions()
                .and("a.state = :state", "state", filter.state())
                .and(
                        "CASE WHEN i.kind = 'EMERGENCY_REPAIR' THEN 'EMERGENCY'"
                                + " WHEN i.contract_id IS NULL THEN 'OTHER' ELSE 'CONTRACT_VISIT' END = :kind",
                        "kind",
                        filter.kind())
                .and(
                        "coalesce(a.chosen_technician, a.technician_id) = :technician",
                        "technician",
                        filter.technicianId())
                .from(SLOT, filter.from())
                .to(SLOT, filter.to())
                .with("limit", filter.pageSize())
                .with("offset", (long) filter.page() * filter.pageSize());
        long total = database.sql("SELECT count(*)" + FROM + found.where())
                .params(found.values())
                .query(Long.class)
                .single();
        List<AppointmentRow> rows = database.sql(
                        "SELECT a.id, a.intervention_id, a.customer_id, i.site_id, a.state, i.kind, i.contract_id,"
                                + " i.subject, coalesce(a.chosen_technician, a.technician_id) AS technician, " + SLOT
                                + " AS starts, a.promised_by" + FROM + found.where()
                                + " ORDER BY " + SLOT + " NULLS FIRST, a.id LIMIT :limit OFFSET :offset")
                .params(found.values())
                .query(AppointmentList::row)
                .list();
        return new Page(rows, total);
    }

    private static AppointmentRow row(ResultSet row, int number) throws SQLException {
        return new AppointmentRow(
                row.getObject("id", UUID.class),
                row.getObject("intervention_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("site_id", UUID.class),
                AppointmentState.valueOf(row.getString("state")),
                kind(row),
                row.getString("subject"),
                row.getObject("technician", UUID.class),
                instant(row, "starts"),
                instant(row, "promised_by"));
    }

    private static RequestKind kind(ResultSet row) throws SQLException {
        if ("EMERGENCY_REPAIR".equals(row.getString("kind"))) {
            return RequestKind.EMERGENCY;
        }
        return row.getObject("contract_id") == null ? RequestKind.OTHER : RequestKind.CONTRACT_VISIT;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
