package fr.duret.maintenance.mobile;

import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.PhotoAlbum;
import fr.duret.maintenance.interventions.PhotoBook;
import fr.duret.maintenance.interventions.PhotoDraft;
import fr.duret.maintenance.interventions.PhotoMoment;
import fr.duret.maintenance.interventions.PhotoView;
import fr.duret.maintenance.interventions.Position;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Photos before and after the work: sent at once, and read back. They join whatever version there is. */
@RestController
@RequestMapping("/api/v1/interventions/{id}/photos")
class PhotosApi {

    private static final CacheControl FOR_THIS_DEVICE =
            CacheControl.maxAge(Duration.ofDays(30)).cachePrivate().immutable();

    private final PhotoAlbum album;
    private final PhotoBook photos;
    private final InterventionBook book;
    private final AnsweredOnce once;

    PhotosApi(PhotoAlbum album, PhotoBook photos, InterventionBook book, AnsweredOnce once) {
        this.album = album;
        this.photos = photos;
        this.book = book;
        this.once = once;
    }

    /** What a photo is told apart by, for its Idempotency-Key. */
    private record Sent(
            String sha256, PhotoMoment moment, @Nullable Instant takenAt) {}

    /** A JPEG or PNG of at most 20 MB; at most ten an intervention. The same picture again is the same photo. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<PhotoView> add(
            @PathVariable UUID id,
            Write write,
            @RequestParam PhotoMoment moment,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    Instant takenAt,
            @RequestParam(required = false) @Nullable Double latitude,
            @RequestParam(required = false) @Nullable Double longitude,
            @RequestPart("file") MultipartFile file)
            throws IOException {
        book.intervention(id, write.worker().technicianId());
        Position position = latitude == null || longitude == null ? null : new Position(latitude, longitude, 0);
        PhotoDraft draft = album.develop(file.getBytes(), moment, takenAt, position);
        return once.answer(
                write,
                new Sent(draft.sha256(), moment, takenAt),
                PhotoView.class,
                () -> new Answer<>(
                        HttpStatus.CREATED,
                        null,
                        album.add(
                                id,
                                write.worker().technicianId(),
                                write.worker().name(),
                                draft)));
    }

    @GetMapping(path = "/{photoId}", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> picture(Worker worker, @PathVariable UUID id, @PathVariable UUID photoId) {
        book.intervention(id, worker.technicianId());
        return image(photos.picture(photos.photo(id, photoId)));
    }

    @GetMapping(path = "/{photoId}/thumbnail", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> thumbnail(Worker worker, @PathVariable UUID id, @PathVariable UUID photoId) {
        book.intervention(id, worker.technicianId());
        return image(photos.thumbnail(photos.photo(id, photoId)));
    }

    private static ResponseEntity<byte[]> image(byte[] jpeg) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(FOR_THIS_DEVICE)
                .body(jpeg);
    }
}
