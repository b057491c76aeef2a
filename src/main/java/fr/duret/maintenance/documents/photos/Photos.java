package fr.duret.maintenance.documents.photos;

import fr.duret.maintenance.shared.Refusal;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;

/** Takes in photos from phones: looks at what they really are, sets them upright, scales them, and forgets the rest. */
@Service
public class Photos {

    /** Of the photo that is kept, in pixels. */
    public static final int LONGEST_SIDE = 2048;

    public static final int THUMBNAIL_SIDE = 400;

    /** Of a file, in bytes. */
    public static final int LARGEST_FILE = 20 * 1024 * 1024;

    private static final float QUALITY = 0.85f;
    private static final float THUMBNAIL_QUALITY = 0.75f;

    /** Each photo at work takes up to 100 MB: more of them wait. */
    private static final int AT_ONCE = 2;

    private static final int PATIENCE_SECONDS = 30;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** Reads a photo, but not more than may be; see {@link #take(byte[])}. */
    public TakenPhoto take(InputStream file) throws IOException {
        return take(file.readNBytes(LARGEST_FILE + 1));
    }

    /**
     * The photo as it may be kept; a refusal if the file is no whole JPEG or PNG, moves, or has 60 million pixels or
     * more.
     */
    public TakenPhoto take(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "photo-file-too-large",
                    "Cette photo est trop lourde",
                    "Une photo peut avoir 20 Mo au plus. Envoyez-la en qualité normale.");
        }
        boolean jpeg = PhotoKind.of(file).accepted() == PhotoKind.JPEG;
        PhotoFacts facts = jpeg ? PhotoFacts.of(file) : PhotoFacts.NONE;
        begin();
        try {
            BufferedImage photo = Scaling.fit(PhotoReader.read(file, jpeg), LONGEST_SIDE);
            BufferedImage upright = facts.orientation().upright(StandardColours.of(photo));
            return new TakenPhoto(
                    JpegFile.of(upright, QUALITY),
                    JpegFile.of(Scaling.fit(upright, THUMBNAIL_SIDE), THUMBNAIL_QUALITY),
                    upright.getWidth(),
                    upright.getHeight(),
                    facts.takenAt(),
                    facts.position());
        } finally {
            places.release();
        }
    }

    private void begin() {
        try {
            if (places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(
                Refusal.Kind.UNAVAILABLE,
                "photos-busy",
                "Trop de photos arrivent en même temps",
                "Cette photo n'a pas encore été prise en compte. Renvoyez-la dans une minute.");
    }
}
