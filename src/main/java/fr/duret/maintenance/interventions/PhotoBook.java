package fr.duret.maintenance.interventions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Knows the photos of every intervention. */
@Service
public class PhotoBook {

    private final JdbcClient database;

    PhotoBook(JdbcClient database) {
        this.database = database;
    }

    /** The photos of an intervention, those before the work first, in the order in which they were taken. */
    public List<PhotoView> of(UUID interventionId) {
        return database.sql(
                        "SELECT * FROM photo WHERE intervention_id = ? ORDER BY moment DESC, taken_at, id")
                .param(interventionId)
                .query(PhotoBook::view)
                .list();
    }

    private static PhotoView view(ResultSet row, int number) throws SQLException {
        return new PhotoView(
                row.getObject("id", UUID.class),
                PhotoMoment.valueOf(row.getString("moment")),
                row.getString("source_sha256"),
                row.getObject("document_id", UUID.class),
                row.getObject("thumbnail_id", UUID.class),
                row.getInt("width"),
                row.getInt("height"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getString("author"));
    }
}
