package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Conditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds photos among those of all interventions. A page is told by the photo at its edge, however many there are. */
@Service
public class PhotoSearch {

    private static final String FOUND = """
            SELECT p.id, p.moment, p.taken_at, i.id AS intervention_id, i.reference, i.kind, i.customer_id, i.site_id
            FROM photo p JOIN intervention i ON i.id = p.intervention_id
            """;

    private final JdbcClient database;

    PhotoSearch(JdbcClient database) {
        this.database = database;
    }

    /** The newest ones. */
    public PageOfPhotos newest(PhotoFilter filter, int size) {
        List<FoundPhoto> photos = find(filter, null, false, size + 1);
        return new PageOfPhotos(first(photos, size), false, photos.size() > size);
    }

    /** Those next older than that photo; the newest ones if there is no such photo. */
    public PageOfPhotos olderThan(UUID photo, PhotoFilter filter, int size) {
        if (isUnknown(photo)) {
            return newest(filter, size);
        }
        List<FoundPhoto> photos = find(filter, photo, false, size + 1);
        return new PageOfPhotos(first(photos, size), true, photos.size() > size);
    }

    /** Those next newer than that photo; the newest ones if there is no such photo. */
    public PageOfPhotos newerThan(UUID photo, PhotoFilter filter, int size) {
        if (isUnknown(photo)) {
            return newest(filter, size);
        }
        List<FoundPhoto> photos = find(filter, photo, true, size + 1);
        List<FoundPhoto> shown = new ArrayList<>(first(photos, size));
        Collections.reverse(shown);
        return new PageOfPhotos(List.copyOf(shown), photos.size() > size, true);
    }

    private boolean isUnknown(UUID photo) {
        return database.sql("SELECT count(*) FROM photo WHERE id = ?")
                        .param(photo)
                        .query(Long.class)
                        .single()
                == 0;
    }

    private static List<FoundPhoto> first(List<FoundPhoto> photos, int size) {
        return photos.subList(0, Math.min(size, photos.size()));
    }

    private List<FoundPhoto> find(PhotoFilter filter, @Nullable UUID edge, boolean newer, int limit) {
        if (filter.customers() != null && filter.customers().isEmpty()) {
            return List.of();
        }
        String beyond = "(p.taken_at, p.id) " + (newer ? ">" : "<");
        Conditions sought = new Conditions()
                .and("i.customer_id IN (:customers)", "customers", filter.customers())
                .and("i.kind = :kind", "kind", filter.kind())
                .and("p.moment = :moment", "moment", filter.moment())
                .from("p.taken_at", filter.from())
                .to("p.taken_at", filter.to())
                .and(beyond + " (SELECT taken_at, id FROM photo WHERE id = :edge)", "edge", edge)
                .with("limit", limit);
        String direction = newer ? " ASC" : " DESC";
        return database.sql(FOUND
                        + sought.where()
                        + " ORDER BY p.taken_at" + direction + ", p.id" + direction + " LIMIT :limit")
                .params(sought.values())
                .query(PhotoSearch::found)
                .list();
    }

    private static FoundPhoto found(ResultSet row, int number) throws SQLException {
        return new FoundPhoto(
                row.getObject("id", UUID.class),
                PhotoMoment.valueOf(row.getString("moment")),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getObject("intervention_id", UUID.class),
                row.getString("reference"),
                InterventionKind.valueOf(row.getString("kind")),
                row.getObject("customer_id", UUID.class),
                row.getObject("site_id", UUID.class));
    }
}
