package fr.duret.maintenance.documents.photos;

import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;

/** Brings a picture to sRGB, which every screen and the PDF understand. */
final class StandardColours {

    private StandardColours() {}

    static BufferedImage of(BufferedImage picture) {
        if (picture.getColorModel().getColorSpace().isCS_sRGB()) {
            return picture;
        }
        BufferedImage standard =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        return new ColorConvertOp(null).filter(picture, standard);
    }
}
