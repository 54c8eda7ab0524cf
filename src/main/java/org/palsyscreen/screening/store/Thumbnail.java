package org.palsyscreen.screening.store;

import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.palsyscreen.screening.ScreeningArchive;

final class Thumbnail {
    private Thumbnail() {}

    /** A JPEG of the whole picture, {@link ScreeningArchive#THUMBNAIL_PX} on its longer side. */
    static byte[] of(BufferedImage picture) {
        double scale = (double) ScreeningArchive.THUMBNAIL_PX / Math.max(picture.getWidth(), picture.getHeight());
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        // area averaging first: drawing straight to a tenth of the size would skip most pixels
        var averaged = picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING);
        var thumbnail = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = thumbnail.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(averaged, 0, 0, null);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(thumbnail, "jpeg", bytes)) {
                throw new IllegalStateException("this Java platform cannot write JPEG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
