package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** What may stand as a signature: a PNG by its content, small, and with something on it. */
final class SignatureImage {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int MOST_BYTES = 300_000;
    private static final int WIDEST = 2_000;
    private static final int HEADER = 24;
    private static final int LEAST_INK = 20;

    private SignatureImage() {}

    /** Refuses an image of another kind, a large one, a damaged one and an empty one. */
    static void check(byte[] image) {
        if (image.length > MOST_BYTES) {
            throw refusal("L'image pèse " + image.length / 1000 + " ko : 300 ko au plus.");
        }
        if (image.length < HEADER || !Arrays.equals(image, 0, PNG.length, PNG, 0, PNG.length)) {
            throw refusal("L'image n'est pas un PNG. Faites signer de nouveau.");
        }
        // The size stands in the header: nothing is unpacked before it is known to be small.
        int width = ByteBuffer.wrap(image).getInt(16);
        int height = ByteBuffer.wrap(image).getInt(20);
        if (width <= 0 || height <= 0 || width > WIDEST || height > WIDEST) {
            throw refusal("L'image fait " + width + " × " + height + " points : " + WIDEST + " au plus.");
        }
        if (ink(read(image)) < LEAST_INK) {
            throw refusal("La signature est vide. Faites signer de nouveau.");
        }
    }

    private static BufferedImage read(byte[] image) {
        ImageReader png = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream content = ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
            png.setInput(content, true, true);
            return png.read(0);
        } catch (IOException | RuntimeException e) {
            throw refusal("L'image est endommagée. Faites signer de nouveau.");
        } finally {
            png.dispose();
        }
    }

    /** How many points are neither transparent nor of the colour of the first one. */
    private static int ink(BufferedImage image) {
        int ground = image.getRGB(0, 0);
        int ink = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int point = image.getRGB(x, y);
                if (point != ground && point >>> 24 != 0) {
                    ink++;
                }
            }
        }
        return ink;
    }

    private static Refusal refusal(String detail) {
        return new Refusal(Refusal.Kind.RULE, "signature-image", "Image de signature refusée", detail);
    }
}
