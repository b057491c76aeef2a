package fr.duret.maintenance.mobile;

import fr.duret.maintenance.documents.photos.Photos;
import fr.duret.maintenance.interventions.PhotoAlbum;
import fr.duret.maintenance.interventions.PhotoDraft;
import fr.duret.maintenance.interventions.PhotoUploads;
import fr.duret.maintenance.interventions.PhotoUploads.Upload;
import fr.duret.maintenance.interventions.PhotoView;
import fr.duret.maintenance.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Photos in parts: begin, send part after part from the byte where it stands, finish. */
@RestController
@RequestMapping("/api/v1/interventions/{id}/photo-uploads")
class PhotoUploadsApi {

    private static final String OFFSET = "Upload-Offset";

    private final PhotoUploads uploads;
    private final PhotoAlbum album;
    private final AnsweredOnce once;

    PhotoUploadsApi(PhotoUploads uploads, PhotoAlbum album, AnsweredOnce once) {
        this.uploads = uploads;
        this.album = album;
        this.once = once;
    }

    /**
     * How far an upload has come.
     *
     * @param offset the byte to go on at
     */
    record Progress(UUID id, int length, int offset) {}

    @PostMapping
    ResponseEntity<Progress> begin(@PathVariable UUID id, Write write, @Valid @RequestBody UploadRequest request) {
        ResponseEntity<Progress> begun = once.answer(write, request, Progress.class, () -> {
            Place place = request.position();
            UUID upload = uploads.begin(
                    id,
                    write.worker().technicianId(),
                    request.moment(),
                    request.length(),
                    request.takenAt(),
                    place == null ? null : place.position());
            return new Answer<>(HttpStatus.CREATED, null, new Progress(upload, request.length(), 0));
        });
        Progress progress = begun.getBody();
        return progress == null
                ? begun
                : ResponseEntity.created(URI.create("/api/v1/interventions/" + id + "/photo-uploads/" + progress.id()))
                        .body(progress);
    }

    /** Where to go on. */
    @GetMapping("/{uploadId}")
    ResponseEntity<Progress> progress(Worker worker, @PathVariable UUID id, @PathVariable UUID uploadId) {
        return at(uploads.upload(id, uploadId, worker.technicianId()));
    }

    /** The part from the byte that Upload-Offset names; 409 with the right byte if that is another one. */
    @PatchMapping(path = "/{uploadId}", consumes = "application/offset+octet-stream")
    ResponseEntity<Progress> append(
            Worker worker,
            @PathVariable UUID id,
            @PathVariable UUID uploadId,
            @RequestHeader(OFFSET) int offset,
            HttpServletRequest request)
            throws IOException {
        byte[] part = request.getInputStream().readNBytes(Photos.LARGEST_FILE + 1);
        uploads.upload(id, uploadId, worker.technicianId());
        uploads.append(uploadId, worker.technicianId(), offset, part);
        return at(uploads.upload(id, uploadId, worker.technicianId()));
    }

    /** All parts have come: the photo joins the intervention. */
    @PostMapping("/{uploadId}/completion")
    ResponseEntity<PhotoView> complete(@PathVariable UUID id, @PathVariable UUID uploadId, Write write) {
        return once.repeated(write, "completion", PhotoView.class).orElseGet(() -> {
            Upload upload = uploads.upload(id, uploadId, write.worker().technicianId());
            PhotoDraft draft = developed(upload, uploads.file(upload));
            return once.answer(write, "completion", PhotoView.class, () -> {
                PhotoView photo = album.add(
                        upload.interventionId(),
                        write.worker().technicianId(),
                        write.worker().name(),
                        draft);
                uploads.discard(uploadId);
                return new Answer<>(HttpStatus.CREATED, null, photo);
            });
        });
    }

    /** What is no photo never becomes one: nothing of it is kept. */
    private PhotoDraft developed(Upload upload, byte[] file) {
        try {
            return album.develop(file, upload.moment(), upload.takenAt(), upload.position());
        } catch (Refusal e) {
            if (e.kind() != Refusal.Kind.UNAVAILABLE) {
                uploads.discard(upload.id());
            }
            throw e;
        }
    }

    private static ResponseEntity<Progress> at(Upload upload) {
        return ResponseEntity.ok()
                .header(OFFSET, String.valueOf(upload.received()))
                .body(new Progress(upload.id(), upload.length(), upload.received()));
    }
}
