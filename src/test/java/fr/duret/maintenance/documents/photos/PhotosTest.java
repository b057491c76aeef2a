package fr.duret.maintenance.documents.photos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.duret.maintenance.shared.Refusal;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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

    static Stream<Arguments> filesThatAreNoPhotos() throws IOException {
        byte[] jpeg = SamplePhotos.jpeg(SamplePhotos.grainy(640, 480, 40));
        byte[] png = SamplePhotos.png(SamplePhotos.grainy(320, 240, 40));
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("photo.jpg"));
            zip.write(new byte[10_000_000]);
            zip.closeEntry();
        }
        return Stream.of(
                refused("nothing", new byte[0], "photo-not-an-image"),
                refused("text", "Bonjour".getBytes(UTF_8), "photo-not-an-image"),
                refused("PDF", "%PDF-1.7\n".getBytes(UTF_8), "photo-not-an-image"),
                refused(
                        "SVG with a script",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".getBytes(UTF_8),
                        "photo-is-svg"),
                refused(
                        "SVG after a declaration",
                        "\ufeff<?xml version=\"1.0\"?><!-- ... --><svg/>".getBytes(UTF_8),
                        "photo-is-svg"),
                refused("HEIC", "\0\0\0\u0018ftypheic\0\0\0\0".getBytes(ISO_8859_1), "photo-is-heic"),
                refused("zip bomb", bomb.toByteArray(), "photo-is-archive"),
                refused("GIF", "GIF89a\1\0\1\0".getBytes(ISO_8859_1), "photo-kind-refused"),
                refused("WebP", "RIFF\0\0\0\0WEBPVP8 ".getBytes(ISO_8859_1), "photo-kind-refused"),
                refused("60 MP", SamplePhotos.pngOf(10_000, 6_000), "photo-too-many-pixels"),
                refused("a picture bomb", SamplePhotos.pngOf(Integer.MAX_VALUE, 2), "photo-too-many-pixels"),
                refused("a PNG that lies about its size", SamplePhotos.pngOf(3_000, 3_000), "photo-unreadable"),
                refused("animated PNG", SamplePhotos.animatedPng(), "photo-animated"),
                refused("half a JPEG", SamplePhotos.cut(jpeg, 0.5), "photo-unreadable"),
                refused("most of a JPEG", SamplePhotos.cut(jpeg, 0.9), "photo-unreadable"),
                refused("the head of a JPEG", SamplePhotos.cut(jpeg, 0.01), "photo-unreadable"),
                refused("half a PNG", SamplePhotos.cut(png, 0.5), "photo-unreadable"),
                refused("three bytes of a JPEG", SamplePhotos.cut(jpeg, 3.5 / jpeg.length), "photo-unreadable"),
                refused("a JPEG of a thousand passes", passes(jpeg), "photo-unreadable"));
    }

    private static Arguments refused(String name, byte[] file, String code) {
        return Arguments.of(Named.of(name, file), code);
    }

    private static byte[] passes(byte[] jpeg) {
        byte[] file = java.util.Arrays.copyOf(jpeg, jpeg.length + 2_000);
        for (int i = jpeg.length; i < file.length; i += 2) {
            file[i] = (byte) 0xff;
            file[i + 1] = (byte) 0xda;
        }
        return file;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("filesThatAreNoPhotos")
    void refusesWhatIsNoWholePhoto(byte[] file, String code) {
        assertThatThrownBy(() -> photos.take(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void readsNoMoreOfAFileThanMayBe() {
        java.io.InputStream endless = new java.io.InputStream() {
            @Override
            public int read() {
                return 0xff;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                java.util.Arrays.fill(into, from, from + length, (byte) 0xff);
                return length;
            }
        };

        assertThatThrownBy(() -> photos.take(endless))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE));
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
