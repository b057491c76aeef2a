package fr.duret.maintenance.mobile;

import fr.duret.maintenance.documents.photos.TakenPhoto;
import fr.duret.maintenance.quotes.QuotePhotos;
import fr.duret.maintenance.shared.Sha256;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Photos of a quote: they join its draft, whatever version that is, and are printed on it. */
@RestController
@RequestMapping("/api/v1/quotes/{id}/photos")
class QuotePhotosApi {

    private static final CacheControl FOR_THIS_DEVICE =
            CacheControl.maxAge(Duration.ofDays(30)).cachePrivate().immutable();

    private final QuotesOfDevices devices;
    private final QuotePhotos photos;
    private final AnsweredOnce once;

    QuotePhotosApi(QuotesOfDevices devices, QuotePhotos photos, AnsweredOnce once) {
        this.devices = devices;
        this.photos = photos;
        this.once = once;
    }

    /** What a photo is told apart by, for its Idempotency-Key. */
    private record Sent(String sha256, String caption) {}

    /** A JPEG or PNG of at most 20 MB, six a quote. The same picture again is the same photo. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<QuoteAnswer> addQuotePhoto(
            @PathVariable UUID id,
            Write write,
            @RequestParam(defaultValue = "") String caption,
            @RequestPart("file") MultipartFile file)
            throws IOException {
        devices.quote(write.worker(), id);
        byte[] picture = file.getBytes();
        String sha256 = Sha256.hex(picture);
        TakenPhoto developed = photos.develop(picture);
        return once.answer(write, new Sent(sha256, caption), QuoteAnswer.class, () -> {
            photos.add(id, sha256, developed, caption.strip());
            return devices.answer(devices.quote(write.worker(), id), HttpStatus.CREATED);
        });
    }

    /** Takes it off the draft; one that is gone already stays so. */
    @DeleteMapping("/{photoId}")
    ResponseEntity<QuoteAnswer> removeQuotePhoto(@PathVariable UUID id, @PathVariable UUID photoId, Write write) {
        devices.quote(write.worker(), id);
        return once.answer(write, photoId, QuoteAnswer.class, () -> {
            photos.remove(id, photoId);
            return devices.answer(devices.quote(write.worker(), id), HttpStatus.OK);
        });
    }

    @GetMapping(path = "/{photoId}", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> quotePhoto(Worker worker, @PathVariable UUID id, @PathVariable UUID photoId) {
        devices.quote(worker, id);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(FOR_THIS_DEVICE)
                .body(photos.picture(id, photoId));
    }
}
