package fr.duret.maintenance.documents.photos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.shared.Refusal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no whole photo, or more than one, are refused by name. */
class RefusedPhotosTest {

    private final Photos photos = new Photos();

    static Stream<Arguments> filesThatAreNoPhotos() {
        byte[] jpeg = SamplePhotos.jpeg(SamplePhotos.grainy(640, 480, 40));
        byte[] png = SamplePhotos.png(SamplePhotos.grainy(320, 240, 40));
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
                refused("zip bomb", SamplePhotos.zipBomb(), "photo-is-archive"),
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
}
