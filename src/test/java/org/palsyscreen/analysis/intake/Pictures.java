package org.palsyscreen.analysis.intake;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures of every accepted kind, all with red at the top left, green top right, blue bottom left, white bottom right. */
final class Pictures {
    static final int WIDTH = 160;
    static final int HEIGHT = 120;

    private Pictures() {}

    static BufferedImage corners(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        quarter(graphics, Color.RED, 0, 0, width, height);
        quarter(graphics, Color.GREEN, 1, 0, width, height);
        quarter(graphics, Color.BLUE, 0, 1, width, height);
        quarter(graphics, Color.WHITE, 1, 1, width, height);
        graphics.dispose();
        return image;
    }

    private static void quarter(Graphics2D graphics, Color colour, int column, int row, int width, int height) {
        graphics.setColor(colour);
        graphics.fillRect(column * width / 2, row * height / 2, (width + 1) / 2, (height + 1) / 2);
    }

    static BufferedImage corners() {
        return corners(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    }

    static BufferedImage gradient(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.DARK_GRAY));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] jpeg() {
        return encoded(corners(), "jpeg");
    }

    static byte[] png() {
        return encoded(corners(), "png");
    }

    static byte[] bmp() {
        return encoded(corners(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR), "bmp");
    }

    static byte[] progressiveJpeg() throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(corners(), null, null), parameters);
        }
        writer.dispose();
        return bytes.toByteArray();
    }

    /** An Adobe CMYK JPEG: samples are stored inverted, so 255 means no ink. */
    static byte[] cmykJpeg(int cyan, int magenta, int yellow, int black) throws IOException {
        ComponentColorModel model =
                new ComponentColorModel(new FourInks(), false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        WritableRaster raster = model.createCompatibleWritableRaster(WIDTH, HEIGHT);
        int[] inks = {255 - cyan, 255 - magenta, 255 - yellow, 255 - black};
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                raster.setPixel(x, y, inks);
            }
        }
        ImageWriter writer = jdkJpegWriter();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, adobe(writer)), null);
        }
        writer.dispose();
        return bytes.toByteArray();
    }

    private static ImageWriter jdkJpegWriter() {
        var writers = ImageIO.getImageWritersByFormatName("jpeg");
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.")) {
                return writer;
            }
        }
        throw new IllegalStateException("the JDK writes JPEG");
    }

    private static IIOMetadata adobe(ImageWriter writer) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(
                ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_4BYTE_ABGR), null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree("javax_imageio_jpeg_image_1.0");
        IIOMetadataNode sequence = (IIOMetadataNode) root.getLastChild();
        while (sequence.getElementsByTagName("app14Adobe").getLength() > 0) {
            sequence.removeChild(sequence.getElementsByTagName("app14Adobe").item(0));
        }
        IIOMetadataNode adobe = new IIOMetadataNode("app14Adobe");
        adobe.setAttribute("version", "100");
        adobe.setAttribute("flags0", "0");
        adobe.setAttribute("flags1", "0");
        adobe.setAttribute("transform", "0");
        sequence.insertBefore(adobe, sequence.getFirstChild());
        metadata.setFromTree("javax_imageio_jpeg_image_1.0", root);
        return metadata;
    }

    /** 16 bits a sample, with alpha, the colour the same everywhere. */
    static byte[] deepPng(int red, int green, int blue, int alpha) {
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(WIDTH, HEIGHT);
        int[] pixel = {red * 257, green * 257, blue * 257, alpha * 257};
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                raster.setPixel(x, y, pixel);
            }
        }
        return encoded(new BufferedImage(model, raster, false, null), "png");
    }

    static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(Pictures.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class FourInks extends ColorSpace {
        private static final long serialVersionUID = 1L;

        FourInks() {
            super(TYPE_CMYK, 4);
        }

        @Override
        public float[] toRGB(float[] inks) {
            throw new UnsupportedOperationException();
        }

        @Override
        public float[] fromRGB(float[] rgb) {
            throw new UnsupportedOperationException();
        }

        @Override
        public float[] toCIEXYZ(float[] inks) {
            throw new UnsupportedOperationException();
        }

        @Override
        public float[] fromCIEXYZ(float[] xyz) {
            throw new UnsupportedOperationException();
        }
    }
}
