package fr.duret.maintenance.interventions;

import fr.duret.maintenance.documents.photos.Photos;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Refusal;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in photos in parts, so that a bad line costs a part and not the photo; every node knows what has come. */
@Service
@Transactional
public class PhotoUploads {

    private static final Duration KEPT = Duration.ofDays(8);

    /** One technician's photos of a few offline days; more is no photo of ours. */
    private static final int MOST_OPEN = 100;

    private final InterventionBook book;
    private final JdbcClient database;
    private final Clock clock;

    PhotoUploads(InterventionBook book, JdbcClient database, Clock clock) {
        this.book = book;
        this.database = database;
        this.clock = clock;
    }

    /**
     * A photo that comes in parts.
     *
     * @param length of the whole, in bytes
     * @param received how many bytes have come
     */
    public record Upload(
            UUID id,
            UUID interventionId,
            PhotoMoment moment,
            int length,
            int received,
            @Nullable Instant takenAt,
            @Nullable Position position) {

        public boolean isWhole() {
            return received == length;
        }
    }

    /** Begins an upload of a photo of that many bytes. */
    public UUID begin(
            UUID interventionId,
            UUID technicianId,
            PhotoMoment moment,
            int length,
            @Nullable Instant takenAt,
            @Nullable Position position) {
        book.intervention(interventionId, technicianId);
        if (length <= 0 || length > Photos.LARGEST_FILE) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "photo-file-too-large",
                    "Cette photo est trop lourde",
                    "Une photo peut avoir 20 Mo au plus. Envoyez-la en qualité normale.");
        }
        int open = database.sql("SELECT count(*) FROM photo_upload WHERE technician_id = ?")
                .param(technicianId)
                .query(Integer.class)
                .single();
        if (open >= MOST_OPEN) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "too-many-uploads",
                    "Trop d'envois en cours",
                    "Terminez d'abord les photos commencées, puis recommencez.");
        }
        UUID id = Ids.next();
        database.sql("""
                        INSERT INTO photo_upload (id, intervention_id, technician_id, moment, length, received,
                                                  taken_at, latitude, longitude, begun_at)
                        VALUES (:id, :intervention, :technician, :moment, :length, 0,
                                :takenAt, :latitude, :longitude, :now)
                        """)
                .param("id", id)
                .param("intervention", interventionId)
                .param("technician", technicianId)
                .param("moment", moment.name())
                .param("length", length)
                .param(
                        "takenAt",
                        takenAt == null ? null : takenAt.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("latitude", position == null ? null : position.latitude())
                .param("longitude", position == null ? null : position.longitude())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** The technician's own upload for that intervention; refused as {@code upload-unknown}. */
    @Transactional(readOnly = true)
    public Upload upload(UUID interventionId, UUID id, UUID technicianId) {
        Upload upload = find(id, technicianId, "");
        if (!upload.interventionId().equals(interventionId)) {
            throw unknown();
        }
        return upload;
    }

    /**
     * Takes the part that begins at {@code start}; refused as {@code upload-offset} with the byte to go on at, if that is
     * another one.
     */
    public void append(UUID id, UUID technicianId, int start, byte[] part) {
        Upload upload = find(id, technicianId, " FOR UPDATE");
        if (start != upload.received() || part.length > upload.length() - upload.received()) {
            throw new WrongOffset(upload.received());
        }
        if (part.length == 0) {
            return;
        }
        database.sql("INSERT INTO photo_upload_part (upload_id, start, content) VALUES (:id, :start, :content)")
                .param("id", id)
                .param("start", start)
                .param("content", part)
                .update();
        database.sql("UPDATE photo_upload SET received = received + :length WHERE id = :id")
                .param("length", part.length)
                .param("id", id)
                .update();
    }

    /** The whole file; refused as {@code upload-offset} while parts are missing. */
    @Transactional(readOnly = true)
    public byte[] file(Upload upload) {
        if (!upload.isWhole()) {
            throw new WrongOffset(upload.received());
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream(upload.length());
        database.sql("SELECT content FROM photo_upload_part WHERE upload_id = ? ORDER BY start")
                .param(upload.id())
                .query((row, number) -> row.getBytes("content"))
                .list()
                .forEach(part -> file.write(part, 0, part.length));
        return file.toByteArray();
    }

    /** The photo is kept; its parts are not needed any more. */
    public void discard(UUID id) {
        database.sql("DELETE FROM photo_upload WHERE id = ?").param(id).update();
    }

    /** Uploads that nobody has finished within eight days are forgotten. */
    @Scheduled(cron = "0 10 3 * * *", zone = "Europe/Paris")
    public int forgetOld() {
        return database.sql("DELETE FROM photo_upload WHERE begun_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private Upload find(UUID id, UUID technicianId, String lock) {
        return database.sql("SELECT * FROM photo_upload WHERE id = :id AND technician_id = :technician" + lock)
                .param("id", id)
                .param("technician", technicianId)
                .query(PhotoUploads::upload)
                .optional()
                .orElseThrow(PhotoUploads::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.UNKNOWN,
                "upload-unknown",
                "Envoi inconnu",
                "Cet envoi n'existe pas, est terminé ou a plus de 8 jours. Recommencez l'envoi de la photo.");
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        OffsetDateTime takenAt = row.getObject("taken_at", OffsetDateTime.class);
        Double latitude = row.getObject("latitude", Double.class);
        return new Upload(
                row.getObject("id", UUID.class),
                row.getObject("intervention_id", UUID.class),
                PhotoMoment.valueOf(row.getString("moment")),
                row.getInt("length"),
                row.getInt("received"),
                takenAt == null ? null : takenAt.toInstant(),
                latitude == null
                        ? null
                        : new Position(latitude, Objects.requireNonNull(row.getObject("longitude", Double.class)), 0));
    }

    /** The part does not go on where the upload stands. */
    private static final class WrongOffset extends Refusal {

        private static final long serialVersionUID = 1L;

        private final int offset;

        WrongOffset(int offset) {
            super(
                    Kind.CONFLICT,
                    "upload-offset",
                    "L'envoi en est ailleurs",
                    "Il faut reprendre à l'octet " + offset + ", sans dépasser la taille annoncée.");
            this.offset = offset;
        }

        @Override
        public Map<String, Object> properties() {
            return Map.of("offset", offset);
        }
    }
}
