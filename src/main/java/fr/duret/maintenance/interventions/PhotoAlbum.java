package fr.duret.maintenance.interventions;

import fr.duret.maintenance.documents.DocumentDraft;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.documents.Retention;
import fr.duret.maintenance.documents.photos.Photos;
import fr.duret.maintenance.documents.photos.TakenPhoto;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.shared.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the photos that technicians take before and after their work. */
@Service
public class PhotoAlbum {

    /** Of one intervention, before and after together. */
    static final int MOST = 10;

    private static final String JPEG = "image/jpeg";

    private final Desk desk;
    private final PhotoBook book;
    private final Photos photos;
    private final Documents documents;
    private final SignatureBook signatures;
    private final Journal journal;
    private final JdbcClient database;
    private final Clock clock;

    PhotoAlbum(
            Desk desk,
            PhotoBook book,
            Photos photos,
            Documents documents,
            SignatureBook signatures,
            Journal journal,
            JdbcClient database,
            Clock clock) {
        this.desk = desk;
        this.book = book;
        this.photos = photos;
        this.documents = documents;
        this.signatures = signatures;
        this.journal = journal;
        this.database = database;
        this.clock = clock;
    }

    /** Looks at a picture that was sent, out of any transaction: it takes a while, and nothing must wait for it. */
    public PhotoDraft develop(byte[] file, PhotoMoment moment, @Nullable Instant takenAt, @Nullable Position position) {
        return new PhotoDraft(moment, Sha256.hex(file), photos.take(file), takenAt, position);
    }

    /**
     * Keeps a photo with its intervention, whatever happened to that meanwhile. The same picture again is the same photo.
     * A signature of what was there before counts no more.
     */
    @Transactional
    public PhotoView add(UUID interventionId, UUID technicianId, String author, PhotoDraft draft) {
        Intervention intervention = desk.take(interventionId, technicianId);
        List<PhotoView> there = book.of(interventionId);
        PhotoView same = there.stream()
                .filter(photo -> photo.sha256().equals(draft.sha256()))
                .findFirst()
                .orElse(null);
        if (same != null) {
            return same;
        }
        if (there.size() >= MOST) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "too-many-photos",
                    "Trop de photos",
                    intervention.reference() + " a déjà " + MOST + " photos, et ne peut pas en avoir plus.");
        }
        intervention.touch();
        signatures.voidIfSigned(intervention, author, "Photo ajoutée");
        UUID id = write(intervention, author, draft);
        journal.write(intervention, Deed.PHOTO_ADDED, author, draft.moment().label());
        return book.of(interventionId).stream()
                .filter(photo -> photo.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private UUID write(Intervention intervention, String author, PhotoDraft draft) {
        Instant now = clock.instant();
        TakenPhoto photo = draft.photo();
        String title =
                intervention.reference() + ", photo " + draft.moment().label().toLowerCase(Locale.ROOT);
        UUID picture = documents.store(photo.jpeg(), document("photo", title, intervention, now));
        UUID thumbnail = documents.store(
                photo.thumbnail(), document("photo-thumbnail", title + ", vignette", intervention, now));
        Position device = draft.position();
        TakenPhoto.Position own = photo.position();
        UUID id = Ids.next();
        database.sql("""
                        INSERT INTO photo (id, intervention_id, moment, source_sha256, document_id, thumbnail_id, width,
                                           height, taken_at, received_at, latitude, longitude, author)
                        VALUES (:id, :intervention, :moment, :sha256, :picture, :thumbnail, :width,
                                :height, :takenAt, :now, :latitude, :longitude, :author)
                        """)
                .param("id", id)
                .param("intervention", intervention.id())
                .param("moment", draft.moment().name())
                .param("sha256", draft.sha256())
                .param("picture", picture)
                .param("thumbnail", thumbnail)
                .param("width", photo.width())
                .param("height", photo.height())
                .param("takenAt", takenAt(draft, now).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("latitude", device != null ? (Double) device.latitude() : own == null ? null : own.latitude())
                .param("longitude", device != null ? (Double) device.longitude() : own == null ? null : own.longitude())
                .param("author", author)
                .update();
        return id;
    }

    /** By the device, else by the camera, else now; never in the future. */
    private static Instant takenAt(PhotoDraft draft, Instant now) {
        Instant said = draft.takenAt() != null ? draft.takenAt() : draft.photo().takenAt();
        return said == null || said.isAfter(now) ? now : said;
    }

    private static DocumentDraft document(String kind, String title, Intervention intervention, Instant now) {
        return new DocumentDraft(
                kind, title, JPEG, Retention.WORK.from(Paris.dateOf(now)), intervention.customerId(), null);
    }
}
