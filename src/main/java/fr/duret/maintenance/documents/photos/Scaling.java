package fr.duret.maintenance.documents.photos;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;

/** Makes pictures smaller, never larger. */
final class Scaling {

    private static final ColorModel PLAIN =
            new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR).getColorModel();

    private Scaling() {}

    /** The picture with at most so many pixels on its longest side; its colours keep their numbers and their profile. */
    static BufferedImage fit(BufferedImage picture, int longest) {
        ColorModel colours = picture.getColorModel();
        BufferedImage source = as(PLAIN, picture);
        double factor = Math.min(1, (double) longest / Math.max(source.getWidth(), source.getHeight()));
        int width = Math.max(1, (int) Math.round(source.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(source.getHeight() * factor));
        while (source.getWidth() > 2 * width && source.getHeight() > 2 * height) {
            source = drawn(source, source.getWidth() / 2, source.getHeight() / 2);
        }
        return as(colours, source.getWidth() == width ? source : drawn(source, width, height));
    }

    /** The same numbers under another colour model, without a copy. */
    private static BufferedImage as(ColorModel colours, BufferedImage picture) {
        return new BufferedImage(colours, picture.getRaster(), false, null);
    }

    private static BufferedImage drawn(BufferedImage source, int width, int height) {
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = scaled.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(source, 0, 0, width, height, null);
        canvas.dispose();
        return scaled;
    }
}
