package org.palsyscreen.analysis.intake;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;

/** Opaque pixels 0xRRGGBB, row by row from the top left. */
record Pixels(int width, int height, int[] rgb) {
    static Pixels of(BufferedImage image) {
        int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new Pixels(image.getWidth(), image.getHeight(), rgb);
    }

    /** As bytes, blue first: the JPEG encoder takes them a sixth faster than {@link #toImage}, to the same file. */
    BufferedImage toByteImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] target = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < rgb.length; i++) {
            target[3 * i] = (byte) rgb[i];
            target[3 * i + 1] = (byte) (rgb[i] >> 8);
            target[3 * i + 2] = (byte) (rgb[i] >> 16);
        }
        return image;
    }

    BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] target = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(rgb, 0, target, 0, target.length);
        return image;
    }
}
