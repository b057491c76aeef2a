package fr.duret.maintenance.documents.photos;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Photos as phones make them, and files that only say they are. */
public final class SamplePhotos {

    private SamplePhotos() {}

    /** A red upper left corner on blue, so that one sees how it was turned. */
    public static BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.BLUE);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height / 2);
        canvas.dispose();
        return picture;
    }

    /** Something like a photo: shapes and grain, so that its file is as large as a phone's. */
    public static BufferedImage grainy(int width, int height, int grain) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Random random = new Random(42);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int base = (int) (110 + 70 * Math.sin(x / 97.0) + 60 * Math.cos(y / 71.0));
                int value = Math.max(0, Math.min(255, base + random.nextInt(grain) - grain / 2));
                row[x] = (value << 16) | (Math.min(255, value + 12) << 8) | Math.max(0, value - 20);
            }
            picture.setRGB(0, y, width, 1, row, 0, width);
        }
        return picture;
    }

    public static byte[] jpeg(BufferedImage picture) {
        return JpegFile.of(picture, 0.92f);
    }

    static byte[] png(BufferedImage picture) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JPEG with what a camera says: how it was held, and when and where (45.8992 N, 6.1294 E). */
    static byte[] withExif(byte[] jpeg, int orientation, @Nullable String takenAt, @Nullable String offset) {
        ByteBuffer tiff = ByteBuffer.allocate(400);
        tiff.put("MM\0*".getBytes(US_ASCII)).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        entry(tiff, 0x8769, 4, 1).putInt(100);
        entry(tiff, 0x8825, 4, 1).putInt(200);
        tiff.putInt(0);
        tiff.position(100).putShort((short) ((takenAt == null ? 0 : 1) + (offset == null ? 0 : 1)));
        if (takenAt != null) {
            entry(tiff, 0x9003, 2, 20).putInt(150);
        }
        if (offset != null) {
            entry(tiff, 0x9011, 2, 7).putInt(180);
        }
        tiff.putInt(0);
        tiff.position(150).put(((takenAt == null ? "" : takenAt) + "\0").getBytes(US_ASCII));
        tiff.position(180).put(((offset == null ? "" : offset) + "\0").getBytes(US_ASCII));
        tiff.position(200).putShort((short) 4);
        entry(tiff, 1, 2, 2).put("N\0\0\0".getBytes(US_ASCII));
        entry(tiff, 2, 5, 3).putInt(300);
        entry(tiff, 3, 2, 2).put("E\0\0\0".getBytes(US_ASCII));
        entry(tiff, 4, 5, 3).putInt(330);
        tiff.putInt(0);
        degrees(tiff.position(300), 45, 53, 5712);
        degrees(tiff.position(330), 6, 7, 4584);
        byte[] segment = ByteBuffer.allocate(10 + tiff.capacity())
                .putShort((short) 0xffe1)
                .putShort((short) (8 + tiff.capacity()))
                .put("Exif\0\0".getBytes(US_ASCII))
                .put(tiff.array())
                .array();
        return ByteBuffer.allocate(jpeg.length + segment.length)
                .put(jpeg, 0, 2)
                .put(segment)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private static void degrees(ByteBuffer tiff, int degrees, int minutes, int hundredthsOfSeconds) {
        tiff.putInt(degrees)
                .putInt(1)
                .putInt(minutes)
                .putInt(1)
                .putInt(hundredthsOfSeconds)
                .putInt(100);
    }

    /** A PNG of a few bytes whose header promises that many pixels. */
    public static byte[] pngOf(int width, int height) {
        byte[] small = png(picture(8, 8));
        ByteBuffer file = ByteBuffer.wrap(small.clone());
        file.position(16).putInt(width).putInt(height);
        CRC32 sum = new CRC32();
        sum.update(file.array(), 12, 17);
        file.position(29).putInt((int) sum.getValue());
        return file.array();
    }

    /** Ten million noughts in a few thousand bytes. */
    public static byte[] zipBomb() {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("photo.jpg"));
            zip.write(new byte[10_000_000]);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bomb.toByteArray();
    }

    /** A PNG that says it moves. */
    static byte[] animatedPng() {
        byte[] still = png(picture(64, 64));
        byte[] control = ByteBuffer.allocate(20)
                .putInt(8)
                .put("acTL".getBytes(US_ASCII))
                .putInt(2)
                .putInt(0)
                .array();
        CRC32 sum = new CRC32();
        sum.update(control, 4, 12);
        ByteBuffer.wrap(control).position(16).putInt((int) sum.getValue());
        return ByteBuffer.allocate(still.length + control.length)
                .put(still, 0, 33)
                .put(control)
                .put(still, 33, still.length - 33)
                .array();
    }

    static byte[] cut(byte[] file, double part) {
        return Arrays.copyOf(file, (int) (file.length * part));
    }
}
