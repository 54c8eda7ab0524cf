package org.palsyscreen.api;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A picture of one shade of grey, 120 x 100 pixels: large enough to be taken in. */
public final class PlainPicture {
    private PlainPicture() {}

    /** @param shade makes one picture differ from another */
    public static byte[] jpeg(int shade) throws IOException {
        var picture = new BufferedImage(120, 100, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(new Color(shade, shade, shade));
        graphics.fillRect(0, 0, 120, 100);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
