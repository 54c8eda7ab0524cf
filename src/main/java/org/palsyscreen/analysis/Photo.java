package org.palsyscreen.analysis;

import java.awt.image.BufferedImage;

/**
 * A decoded picture: upright by its EXIF rotation, unmirrored, without metadata, at most 1280 px on its longer side.
 * All landmark and box coordinates of an analysis are in pixels of this picture, origin at the top left.
 *
 * @param pixels {@link BufferedImage#TYPE_INT_RGB}; not to be written to
 * @param jpeg the same picture encoded again, as it is stored and shown; not to be written to
 */
public record Photo(BufferedImage pixels, byte[] jpeg) implements IntakeResult {
    public int width() {
        return pixels.getWidth();
    }

    public int height() {
        return pixels.getHeight();
    }
}
