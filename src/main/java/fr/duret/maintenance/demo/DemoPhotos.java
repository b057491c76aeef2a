package fr.duret.maintenance.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Paints the distribution boards that the demo company's technicians photograph. */
final class DemoPhotos {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 960;
    private static final int BREAKERS = 13;
    private static final int ROWS = 3;

    private DemoPhotos() {}

    /**
     * A board as a JPEG.
     *
     * @param repaired whether the breaker that is out is in again, and its soot gone
     */
    static byte[] board(long seed, boolean repaired) {
        Random chance = new Random(seed);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        wall(brush, chance);
        int faulty = chance.nextInt(ROWS * BREAKERS);
        for (int i = 0; i < ROWS * BREAKERS; i++) {
            breaker(brush, 250 + i % BREAKERS * 61, 180 + i / BREAKERS * 220, chance, repaired || i != faulty);
        }
        brush.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", jpeg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jpeg.toByteArray();
    }

    private static void wall(Graphics2D brush, Random chance) {
        int shade = 170 + chance.nextInt(40);
        brush.setColor(new Color(shade, shade - 6, shade - 18));
        brush.fillRect(0, 0, WIDTH, HEIGHT);
        brush.setPaint(
                new RadialGradientPaint(WIDTH * 0.4f, HEIGHT * 0.3f, WIDTH * 0.8f, new float[] {0, 1}, new Color[] {
                    new Color(255, 255, 255, 70), new Color(0, 0, 0, 90)
                }));
        brush.fillRect(0, 0, WIDTH, HEIGHT);
        brush.setColor(new Color(0xe9e9e4));
        brush.fill(new RoundRectangle2D.Double(190, 90, 900, 790, 30, 30));
        brush.setColor(new Color(0xc9c9c2));
        for (int row = 0; row < ROWS; row++) {
            brush.fillRect(230, 165 + row * 220, 820, 150);
        }
    }

    private static void breaker(Graphics2D brush, int x, int y, Random chance, boolean in) {
        brush.setColor(new Color(0xf7f7f4));
        brush.fillRect(x, y, 56, 120);
        brush.setColor(new Color(0x8a8f96));
        brush.drawRect(x, y, 56, 120);
        brush.setColor(chance.nextInt(5) == 0 ? new Color(0x2f5fb5) : new Color(0x2b2f36));
        brush.fillRect(x + 18, in ? y + 38 : y + 66, 20, 26);
        brush.setColor(in ? new Color(0xb3201a) : new Color(0x14683d));
        brush.fillRect(x + 22, in ? y + 74 : y + 40, 12, 10);
        if (!in) {
            brush.setPaint(new RadialGradientPaint(x + 28f, y + 20f, 60, new float[] {0, 1}, new Color[] {
                new Color(20, 12, 6, 200), new Color(20, 12, 6, 0)
            }));
            brush.fillOval(x - 32, y - 40, 120, 120);
        }
    }
}
