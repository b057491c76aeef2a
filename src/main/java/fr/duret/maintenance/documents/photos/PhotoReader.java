package fr.duret.maintenance.documents.photos;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Refusal;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes a photo with as few pixels as will do: the header is asked first, and large ones are read thinned out. */
final class PhotoReader {

    private static final long TOO_MANY_PIXELS = 60_000_000;
    private static final long AT_WORK = 16_000_000;
    private static final int MOST_SCANS = 100;

    private PhotoReader() {}

    static BufferedImage read(byte[] file, boolean jpeg) {
        if (jpeg ? scans(file) > MOST_SCANS : isAnimated(file)) {
            throw jpeg ? unreadable() : animated();
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName(jpeg ? "jpeg" : "png").next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            ImageReadParam thinned = reader.getDefaultReadParam();
            int step = step(reader.getWidth(0), reader.getHeight(0));
            thinned.setSourceSubsampling(step, step, 0, 0);
            AtomicBoolean cut = new AtomicBoolean();
            reader.addIIOReadWarningListener((source, warning) -> {
                if (warning.contains("remature end")) {
                    cut.set(true);
                }
            });
            BufferedImage image = reader.read(0, thinned);
            if (cut.get()) {
                throw unreadable();
            }
            return image.getType() == BufferedImage.TYPE_3BYTE_BGR || isInterleavedColour(image) ? image : flat(image);
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            // The decoders answer a mangled file with whatever they stumbled over.
            throw unreadable();
        } finally {
            reader.dispose();
        }
    }

    /** Every how many pixels one is read. */
    private static int step(int width, int height) {
        long pixels = (long) width * height;
        if (pixels >= TOO_MANY_PIXELS) {
            throw PhotoKind.refusal(
                    "photo-too-many-pixels",
                    "Cette photo a trop de pixels",
                    "Elle a " + French.number(width) + " × " + French.number(height)
                            + " pixels ; moins de 60 millions sont acceptés. Choisissez une résolution normale.");
        }
        int step = 1;
        while (pixels / ((long) step * step) > AT_WORK) {
            step++;
        }
        return step;
    }

    /** A colour photo with a profile of its own: its three bytes a pixel are kept as they are until it is small. */
    private static boolean isInterleavedColour(BufferedImage image) {
        return image.getRaster().getNumBands() == 3
                && image.getColorModel().getPixelSize() == 24
                && !image.getColorModel().hasAlpha()
                && image.getColorModel().getColorSpace().getNumComponents() == 3
                && image.getSampleModel() instanceof java.awt.image.PixelInterleavedSampleModel;
    }

    /** Grey, indexed or transparent: on white. */
    private static BufferedImage flat(BufferedImage image) {
        BufferedImage flat = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = flat.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return flat;
    }

    /** How many passes a JPEG takes to decode; some files have thousands, to keep a server busy. */
    private static int scans(byte[] file) {
        int scans = 0;
        for (int i = 0; i + 1 < file.length; i++) {
            if (file[i] == (byte) 0xff && file[i + 1] == (byte) 0xda) {
                scans++;
            }
        }
        return scans;
    }

    /** Whether a PNG says before its first picture that there are several. */
    private static boolean isAnimated(byte[] file) {
        ByteBuffer chunks = ByteBuffer.wrap(file).position(8);
        while (chunks.remaining() >= 12) {
            long length = Integer.toUnsignedLong(chunks.getInt());
            int type = chunks.getInt();
            if (type == 0x6163544c) {
                return true;
            }
            if (type == 0x49444154 || length + 4 > chunks.remaining()) {
                return false;
            }
            chunks.position(chunks.position() + (int) length + 4);
        }
        return false;
    }

    private static Refusal animated() {
        return PhotoKind.refusal(
                "photo-animated", "Une image animée n'est pas une photo", "Envoyez une photo JPEG ou PNG.");
    }

    private static Refusal unreadable() {
        return PhotoKind.refusal(
                "photo-unreadable",
                "Cette photo est incomplète ou abîmée",
                "Elle n'a pas pu être lue jusqu'au bout. Renvoyez-la, ou reprenez-la.");
    }
}
