package fr.duret.maintenance.documents.photos;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;

/** How the camera was held (EXIF 2.32, tag 0112). */
record Orientation(int value) {

    static final Orientation UPRIGHT = new Orientation(1);

    Orientation {
        value = value < 1 || value > 8 ? 1 : value;
    }

    /** The picture as the photographer saw it. */
    BufferedImage upright(BufferedImage picture) {
        if (value == 1) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean turned = value >= 5;
        BufferedImage upright = new BufferedImage(
                turned ? height : width, turned ? width : height, BufferedImage.TYPE_3BYTE_BGR);
        return new AffineTransformOp(movement(width, height), AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
                .filter(picture, upright);
    }

    private AffineTransform movement(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
