package org.palsyscreen.train;

import java.awt.image.BufferedImage;

/** A picture as three planes (red, green, blue) of values 0..255. */
record ColourPicture(float[][] planes, int width, int height) {
    static ColourPicture of(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        int[] rgb = image.getRGB(0, 0, w, h, null, 0, w);
        float[][] planes = new float[3][w * h];
        for (int i = 0; i < rgb.length; i++) {
            for (int c = 0; c < 3; c++) {
                planes[c][i] = rgb[i] >> (16 - 8 * c) & 255;
            }
        }
        return new ColourPicture(planes, w, h);
    }

    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] rgb = new int[width * height];
        for (int i = 0; i < rgb.length; i++) {
            for (int c = 0; c < 3; c++) {
                rgb[i] = rgb[i] << 8 | Math.clamp(Math.round(planes[c][i]), 0, 255);
            }
        }
        image.setRGB(0, 0, width, height, rgb, 0, width);
        return image;
    }

    /** The same pixels as red, green and blue without alpha, as the product's photos are. */
    static BufferedImage opaque(BufferedImage image) {
        BufferedImage out = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        out.createGraphics().drawImage(image, 0, 0, null);
        return out;
    }

    ColourPicture grey() {
        float[] luma = luma();
        return new ColourPicture(new float[][] {luma, luma, luma}, width, height);
    }

    ColourPicture blurred(double sigma) {
        float[][] out = new float[3][];
        for (int c = 0; c < 3; c++) {
            out[c] = Blur.gaussian(planes[c], width, height, sigma);
        }
        return new ColourPicture(out, width, height);
    }

    float[] luma() {
        float[] luma = new float[width * height];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = 0.299f * planes[0][i] + 0.587f * planes[1][i] + 0.114f * planes[2][i];
        }
        return luma;
    }

    /** The same picture with {@code delta} added to every plane. */
    ColourPicture plus(float[] delta) {
        float[][] out = new float[3][delta.length];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < delta.length; i++) {
                out[c][i] = Math.clamp(planes[c][i] + delta[i], 0f, 255f);
            }
        }
        return new ColourPicture(out, width, height);
    }
}
