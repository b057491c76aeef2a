package fr.duret.maintenance.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the archive as what they mean. */
final class DocumentRows {

    private DocumentRows() {}

    static DocumentView view(ResultSet row, int number) throws SQLException {
        return new DocumentView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("title"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("keep_until", LocalDate.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("contract_id", UUID.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
