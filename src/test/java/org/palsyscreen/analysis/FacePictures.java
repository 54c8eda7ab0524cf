package org.palsyscreen.analysis;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Faces of the training pictures, and what goes wrong when one takes a picture. */
public final class FacePictures {
    private FacePictures() {}

    /** A frontal, neutral studio portrait of 480 x 640 px. */
    public static BufferedImage frontal() {
        return read("canada-cc-by-4.0/0000.jpg");
    }

    /** A head that is turned far towards the patient's right. */
    public static BufferedImage turned() {
        return read("faker-cc0/0062.jpg");
    }

    public static BufferedImage read(String file) {
        try {
            BufferedImage picture = ImageIO.read(
                    Path.of("models", "training-data").resolve(file).toFile());
            return draw(picture.getWidth(), picture.getHeight(), g -> g.drawImage(picture, 0, 0, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Photo photo(BufferedImage picture) {
        return new Photo(picture, new byte[0]);
    }

    public static BufferedImage scaled(BufferedImage picture, double factor) {
        int width = (int) (picture.getWidth() * factor);
        int height = (int) (picture.getHeight() * factor);
        return draw(width, height, g -> g.drawImage(picture, 0, 0, width, height, null));
    }

    /** Turned clockwise about the middle. */
    public static BufferedImage rotated(BufferedImage picture, double degrees) {
        return draw(picture.getWidth(), picture.getHeight(), g -> {
            g.rotate(Math.toRadians(degrees), picture.getWidth() / 2.0, picture.getHeight() / 2.0);
            g.drawImage(picture, 0, 0, null);
        });
    }

    public static BufferedImage cropped(BufferedImage picture, int x, int y, int width, int height) {
        return draw(width, height, g -> g.drawImage(picture, -x, -y, null));
    }

    public static BufferedImage light(BufferedImage picture, double factor, double offset) {
        BufferedImage lit = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        return new RescaleOp((float) factor, (float) offset, null).filter(picture, lit);
    }

    /** Out of focus by a disc of the given radius. */
    public static BufferedImage blurred(BufferedImage picture, int radius) {
        int side = 2 * radius + 1;
        float[] row = new float[side];
        Arrays.fill(row, 1f / side);
        BufferedImage across = new ConvolveOp(new Kernel(side, 1, row), ConvolveOp.EDGE_NO_OP, null)
                .filter(
                        picture,
                        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB));
        return new ConvolveOp(new Kernel(1, side, row), ConvolveOp.EDGE_NO_OP, null)
                .filter(across, new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB));
    }

    /** The second picture to the right of the first, scaled. */
    public static BufferedImage beside(BufferedImage left, BufferedImage right, double scale) {
        BufferedImage small = scaled(right, scale);
        return draw(left.getWidth() + small.getWidth(), left.getHeight(), g -> {
            g.drawImage(left, 0, 0, null);
            g.drawImage(small, left.getWidth(), 0, null);
        });
    }

    public static BufferedImage wall() {
        return draw(640, 480, g -> {
            g.setColor(new Color(200, 190, 180));
            g.fillRect(0, 0, 640, 480);
        });
    }

    private static BufferedImage draw(int width, int height, java.util.function.Consumer<Graphics2D> painter) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        painter.accept(g);
        g.dispose();
        return picture;
    }
}
