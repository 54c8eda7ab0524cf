package org.palsyscreen.train;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.random.RandomGenerator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Light, exposure, resolution and compression, drawn alike for normal faces and palsy. */
final class Camera {
    private static final int[] FACE_PX = {110, 128, 150, 180, 224, 224};

    private Camera() {}

    /**
     * @param hard light from one side and stronger
     * @param facePx width of 224 template pixels in this picture, for the choice of a smaller resolution
     */
    static ColourPicture shoot(ColourPicture picture, RandomGenerator r, boolean hard, double facePx) {
        ColourPicture developed = r.nextDouble() < 0.2 ? picture.grey() : tinted(picture, r);
        ColourPicture focused = r.nextDouble() < 0.25 ? developed.blurred(r.nextDouble(0.4, 1.3)) : developed;
        return compressed(lit(focused, r, hard), r, facePx);
    }

    /** White balance that is a little off. */
    private static ColourPicture tinted(ColourPicture picture, RandomGenerator r) {
        float[][] out = new float[3][];
        for (int c = 0; c < 3; c++) {
            float gain = (float) Math.exp(r.nextGaussian(0, 0.06));
            out[c] = picture.planes()[c].clone();
            for (int i = 0; i < out[c].length; i++) {
                out[c][i] = Math.min(255, out[c][i] * gain);
            }
        }
        return new ColourPicture(out, picture.width(), picture.height());
    }

    private static ColourPicture lit(ColourPicture picture, RandomGenerator r, boolean hard) {
        int w = picture.width();
        int h = picture.height();
        double slopeX = r.nextGaussian(0, hard ? 0.6 : 0.35);
        double slopeY = r.nextGaussian(0, 0.2);
        boolean edge = r.nextDouble() < (hard ? 0.6 : 0.3);
        double edgeBy = edge ? r.nextGaussian(0, hard ? 0.35 : 0.25) : 0;
        double edgeSharpness = r.nextDouble(3, 12);
        double gamma = Math.exp(r.nextGaussian(0, 0.2));
        double contrast = r.nextDouble(0.75, 1.25);
        double brightness = r.nextGaussian(0, 12);
        float[] curve = new float[1024];
        for (int i = 0; i < curve.length; i++) {
            curve[i] = (float) ((255 * Math.pow(i / 1023.0, gamma) - 128) * contrast + 128 + brightness);
        }
        double noise = r.nextDouble(0, 5);
        float[][] out = new float[3][w * h];
        for (int i = 0; i < w * h; i++) {
            double u = (i % w) / (double) w - 0.5;
            double v = (i / w) / (double) h - 0.5;
            double light =
                    Math.clamp(1 + slopeX * u + slopeY * v, 0.3, 1.8) * (1 + edgeBy * Math.tanh(u * edgeSharpness));
            float grain = (float) r.nextGaussian(0, noise);
            for (int c = 0; c < 3; c++) {
                int at = (int) Math.clamp(picture.planes()[c][i] * light * 1023 / 255, 0, 1023);
                out[c][i] = Math.clamp(curve[at] + grain, 0f, 255f);
            }
        }
        return new ColourPicture(out, w, h);
    }

    private static ColourPicture compressed(ColourPicture picture, RandomGenerator r, double facePx) {
        double shrink = Math.min(1, FACE_PX[r.nextInt(FACE_PX.length)] / facePx);
        float quality = (float) r.nextDouble(0.5, 0.96);
        int w = (int) Math.round(picture.width() * shrink);
        int h = (int) Math.round(picture.height() * shrink);
        try {
            BufferedImage small = jpeg(scaled(picture.image(), w, h), quality);
            return ColourPicture.of(scaled(small, picture.width(), picture.height()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = out.createGraphics();
        boolean larger = width > image.getWidth();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                larger ? RenderingHints.VALUE_INTERPOLATION_BICUBIC : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return out;
    }

    private static BufferedImage jpeg(BufferedImage image, float quality) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpegBytes(image, quality)));
    }

    static byte[] jpegBytes(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
