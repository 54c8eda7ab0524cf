package org.palsyscreen.analysis.intake;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;

/**
 * Reads a decoded picture's rows as opaque 8-bit RGB, transparent parts on white. Takes the samples as they are: going
 * through Java's colour management would be slow and brightens grey pictures.
 */
final class RowReader {
    private final Raster raster;
    private final int width;
    private final int bands;
    private final int[] samples;
    private final int[] max;
    private final int[] palette;

    RowReader(BufferedImage image) {
        raster = image.getRaster();
        width = image.getWidth();
        bands = raster.getNumBands();
        samples = new int[width * bands];
        ColorModel colours = image.getColorModel();
        max = new int[bands];
        for (int band = 0; band < bands; band++) {
            max[band] = (1 << raster.getSampleModel().getSampleSize(band)) - 1;
        }
        palette = colours instanceof IndexColorModel indexed ? paletteOf(indexed) : new int[0];
    }

    private static int[] paletteOf(IndexColorModel indexed) {
        // 256 long whatever its size: a damaged file may point beyond its palette
        int[] argb = new int[256];
        indexed.getRGBs(argb);
        for (int i = 0; i < argb.length; i++) {
            argb[i] = onWhite(argb[i] >> 16 & 0xff, argb[i] >> 8 & 0xff, argb[i] & 0xff, argb[i] >>> 24);
        }
        return argb;
    }

    void read(int y, int[] rgb) {
        if (bands == 3
                && raster.getDataBuffer() instanceof DataBufferByte buffer
                && raster.getSampleModel() instanceof PixelInterleavedSampleModel model) {
            readBytes(buffer.getData(), model, y, rgb);
            return;
        }
        raster.getPixels(0, y, width, 1, samples);
        for (int x = 0; x < width; x++) {
            rgb[x] = palette.length > 0 ? palette[samples[x] & 0xff] : pixel(x * bands);
        }
    }

    private void readBytes(byte[] bytes, PixelInterleavedSampleModel model, int y, int[] rgb) {
        int[] offsets = model.getBandOffsets();
        int at = y * model.getScanlineStride();
        for (int x = 0; x < width; x++) {
            rgb[x] = (bytes[at + offsets[0]] & 0xff) << 16
                    | (bytes[at + offsets[1]] & 0xff) << 8
                    | bytes[at + offsets[2]] & 0xff;
            at += model.getPixelStride();
        }
    }

    private int pixel(int at) {
        boolean grey = bands < 3;
        int red = eightBits(at, 0);
        int green = grey ? red : eightBits(at, 1);
        int blue = grey ? red : eightBits(at, 2);
        boolean alpha = bands == 2 || bands == 4;
        return onWhite(red, green, blue, alpha ? eightBits(at, bands - 1) : 255);
    }

    private int eightBits(int at, int band) {
        int sample = samples[at + band];
        return max[band] == 255 ? sample : sample * 255 / max[band];
    }

    private static int onWhite(int red, int green, int blue, int alpha) {
        return alpha == 255
                ? red << 16 | green << 8 | blue
                : blend(red, alpha) << 16 | blend(green, alpha) << 8 | blend(blue, alpha);
    }

    private static int blend(int sample, int alpha) {
        return (sample * alpha + 255 * (255 - alpha) + 127) / 255;
    }
}
