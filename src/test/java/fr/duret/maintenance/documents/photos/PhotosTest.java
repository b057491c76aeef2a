package fr.duret.maintenance.documents.photos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a photo: upright, as large as a report needs, with nothing in the file but the picture. */
class PhotosTest {

    private final Photos photos = new Photos();

    @Test
    void scalesToWhatAReportNeeds() throws IOException {
        TakenPhoto taken = photos.take(SamplePhotos.jpeg(SamplePhotos.picture(4000, 3000)));

        assertThat(taken.width()).isEqualTo(2048);
        assertThat(taken.height()).isEqualTo(1536);
        assertThat(image(taken.jpeg()).getWidth()).isEqualTo(2048);
        assertThat(image(taken.thumbnail()).getWidth()).isEqualTo(400);
        assertThat(image(taken.thumbnail()).getHeight()).isEqualTo(300);
    }

    @Test
    void neverEnlarges() {
        TakenPhoto taken = photos.take(SamplePhotos.jpeg(SamplePhotos.picture(300, 200)));

        assertThat(taken.width()).isEqualTo(300);
        assertThat(taken.height()).isEqualTo(200);
    }

    @Test
    void readsALargePhotoThinnedOut() throws IOException {
        TakenPhoto taken = photos.take(SamplePhotos.jpeg(SamplePhotos.picture(7600, 5700)));

        assertThat(taken.width()).isEqualTo(2048);
        assertThat(taken.height()).isEqualTo(1536);
        assertThat(near(image(taken.jpeg()), 0.25, 0.25)).isEqualTo("red");
        assertThat(near(image(taken.jpeg()), 0.75, 0.25)).isEqualTo("blue");
    }

    /** Where the red quarter, upper left for the sensor, lies for the photographer. */
    @ParameterizedTest
    @CsvSource({
        "1, 640, 0.25, 0.25",
        "2, 640, 0.75, 0.25",
        "3, 640, 0.75, 0.75",
        "4, 640, 0.25, 0.75",
        "5, 480, 0.25, 0.25",
        "6, 480, 0.75, 0.25",
        "7, 480, 0.75, 0.75",
        "8, 480, 0.25, 0.75",
        "0, 640, 0.25, 0.25",
        "99, 640, 0.25, 0.25",
    })
    void setsPhotosUpright(int orientation, int width, double x, double y) throws IOException {
        byte[] held = SamplePhotos.withExif(SamplePhotos.jpeg(SamplePhotos.picture(640, 480)), orientation, null, null);

        TakenPhoto taken = photos.take(held);

        assertThat(taken.width()).isEqualTo(width);
        BufferedImage image = image(taken.jpeg());
        assertThat(near(image, x, y)).isEqualTo("red");
        assertThat(near(image, 1 - x, 1 - y)).isEqualTo("blue");
        assertThat(near(image, 1 - x, y)).isEqualTo("blue");
    }

    @Test
    void takesTimeAndPlaceOutOfTheFileAndKeepsThemBeside() {
        byte[] file = SamplePhotos.withExif(
                SamplePhotos.jpeg(SamplePhotos.picture(640, 480)), 1, "2027:01:14 09:30:15", "+01:00");
        assertThat(new String(file, ISO_8859_1)).contains("Exif").contains("2027:01:14");

        TakenPhoto taken = photos.take(file);

        assertThat(taken.takenAt()).isEqualTo(Instant.parse("2027-01-14T08:30:15Z"));
        TakenPhoto.Position position = Objects.requireNonNull(taken.position());
        assertThat(position.latitude()).isCloseTo(45.8992, within(0.0001));
        assertThat(position.longitude()).isCloseTo(6.1294, within(0.0001));
        for (byte[] kept : List.of(taken.jpeg(), taken.thumbnail())) {
            assertThat(new String(kept, ISO_8859_1)).doesNotContain("Exif", "2027:01:14", "Adobe", "ICC_PROFILE");
        }
    }

    @Test
    void goesByTheTimeOfParisWhereTheCameraNamesNoZone() {
        byte[] file = SamplePhotos.withExif(
                SamplePhotos.jpeg(SamplePhotos.picture(640, 480)), 1, "2027:07:14 09:30:15", null);

        assertThat(photos.take(file).takenAt()).isEqualTo(Instant.parse("2027-07-14T07:30:15Z"));
    }

    @Test
    void doesWithoutATimeThatIsNone() {
        byte[] file = SamplePhotos.withExif(
                SamplePhotos.jpeg(SamplePhotos.picture(640, 480)), 1, "0000:00:00 00:00:00", "+01:00");

        assertThat(photos.take(file).takenAt()).isNull();
    }

    @Test
    void putsWhatIsTransparentOnWhiteAndKnowsGrey() throws IOException {
        BufferedImage glass = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        assertThat(near(image(photos.take(SamplePhotos.png(glass)).jpeg()), 0.5, 0.5))
                .isEqualTo("white");
        BufferedImage grey = new BufferedImage(100, 100, BufferedImage.TYPE_BYTE_GRAY);
        assertThat(near(image(photos.take(SamplePhotos.jpeg(grey)).jpeg()), 0.5, 0.5))
                .isEqualTo("black");
    }

    @Test
    void bringsColoursToTheStandardOfScreens() {
        BufferedImage linear = new BufferedImage(
                new java.awt.image.ComponentColorModel(
                        ColorSpace.getInstance(ColorSpace.CS_LINEAR_RGB),
                        false,
                        false,
                        1,
                        java.awt.image.DataBuffer.TYPE_BYTE),
                SamplePhotos.picture(64, 64).getRaster(),
                false,
                null);

        BufferedImage standard = StandardColours.of(linear);

        assertThat(standard.getColorModel().getColorSpace().isCS_sRGB()).isTrue();
        assertThat(near(standard, 0.25, 0.25)).isEqualTo("red");
    }

    @Test
    void takesPhotosOfSeveralPeopleTogether() throws Exception {
        byte[] file = SamplePhotos.jpeg(SamplePhotos.picture(1200, 900));
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Callable<TakenPhoto>> uploads = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            uploads.add(() -> photos.take(file));
        }
        for (Future<TakenPhoto> taken : pool.invokeAll(uploads)) {
            assertThat(taken.get().width()).isEqualTo(1200);
        }
        pool.shutdown();
    }

    private static BufferedImage image(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static String near(BufferedImage image, double x, double y) {
        Color colour = new Color(image.getRGB((int) (image.getWidth() * x), (int) (image.getHeight() * y)));
        String name = "";
        for (var known : java.util.Map.of(
                        "red", Color.RED, "blue", Color.BLUE, "white", Color.WHITE, "black", Color.BLACK)
                .entrySet()) {
            Color other = known.getValue();
            int distance = Math.abs(colour.getRed() - other.getRed())
                    + Math.abs(colour.getGreen() - other.getGreen())
                    + Math.abs(colour.getBlue() - other.getBlue());
            if (distance < 60) {
                name = known.getKey();
            }
        }
        return name.isEmpty() ? colour.toString() : name;
    }
}
