package org.palsyscreen.e2e;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Makes the film that Chromium's fake camera plays: one still picture, uncompressed 4:2:0. */
final class FakeCamera {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES = 5;

    private FakeCamera() {}

    static void film(Path picture, Path film) throws IOException {
        var frame = frame(ImageIO.read(picture.toFile()));
        try (var out = new BufferedOutputStream(Files.newOutputStream(film))) {
            out.write(("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F10:1 Ip A1:1 C420jpeg\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int n = 0; n < FRAMES; n++) {
                out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                plane(out, frame, 1, 0.299, 0.587, 0.114, 0);
                plane(out, frame, 2, -0.168736, -0.331264, 0.5, 128);
                plane(out, frame, 2, 0.5, -0.418688, -0.081312, 128);
            }
        }
    }

    /** The picture in the middle of a camera frame, as high as the frame. */
    private static BufferedImage frame(BufferedImage picture) {
        var frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = frame.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        int width = picture.getWidth() * HEIGHT / picture.getHeight();
        graphics.drawImage(picture, (WIDTH - width) / 2, 0, width, HEIGHT, null);
        graphics.dispose();
        return frame;
    }

    private static void plane(OutputStream out, BufferedImage frame, int step, double r, double g, double b, int offset)
            throws IOException {
        for (int y = 0; y < HEIGHT; y += step) {
            for (int x = 0; x < WIDTH; x += step) {
                int rgb = frame.getRGB(x, y);
                double value = offset + r * (rgb >> 16 & 255) + g * (rgb >> 8 & 255) + b * (rgb & 255);
                out.write((int) Math.clamp(Math.round(value), 0, 255));
            }
        }
    }
}
