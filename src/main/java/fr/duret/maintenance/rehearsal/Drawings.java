package fr.duret.maintenance.rehearsal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The pictures of a rehearsal: strokes for signatures, and small photos of nothing. */
final class Drawings {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    private Drawings() {}

    /** A line that goes up and down, as PNG. */
    static byte[] signature(Fate fate) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT / 2, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT / 2);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(3));
        Path2D line = new Path2D.Double();
        line.moveTo(20, 70);
        for (int x = 40; x < WIDTH - 40; x += 40) {
            line.lineTo(x, 20 + fate.below(80, "up " + x));
            line.lineTo(x + 15, 40 + fate.below(60, "down " + x));
        }
        pen.draw(line);
        pen.dispose();
        return file(image, "png");
    }

    /** Two colours that run into each other, as JPEG. */
    static byte[] photo(Fate fate, int number) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setPaint(
                new GradientPaint(0, 0, colour(fate, "from " + number), WIDTH, HEIGHT, colour(fate, "to " + number)));
        brush.fillRect(0, 0, WIDTH, HEIGHT);
        brush.dispose();
        return file(image, "jpeg");
    }

    private static Color colour(Fate fate, String which) {
        return new Color(fate.below(1 << 24, which));
    }

    private static byte[] file(BufferedImage image, String format) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
