package org.palsyscreen.analysis.intake;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** Decodes a picture whose header was found acceptable, leaving out rows and columns of a very large one. */
final class Decoding {
    /** Sides are brought to twice the wanted size at most; averaging does the rest. */
    private static final int OVERSAMPLING = 2;

    private Decoding() {}

    static BufferedImage decode(BarePicture picture, int maxSide) throws IOException {
        ImageReader reader = Decoders.forPicture(picture);
        try (MemoryCacheImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.file()))) {
            MissingPixels missing = new MissingPixels();
            reader.addIIOReadWarningListener(missing);
            reader.setInput(in, true, true);
            if (reader.getWidth(0) != picture.width() || reader.getHeight(0) != picture.height()) {
                throw new IOException("the decoder sees another size than the header states");
            }
            ImageReadParam parameters = reader.getDefaultReadParam();
            int period = period(picture, maxSide);
            parameters.setSourceSubsampling(period, period, 0, 0);
            BufferedImage image = reader.read(0, parameters);
            missing.check();
            return image;
        } finally {
            reader.dispose();
        }
    }

    /** What decoding will take at most, in bytes of heap. */
    static long memory(BarePicture picture, int maxSide) {
        int period = period(picture, maxSide);
        // the WebP decoder always makes the whole frame
        long decoded = picture.format() == PictureFormat.WEBP
                ? picture.pixels() * 2
                : picture.pixels() / ((long) period * period);
        return decoded * picture.decodedBytesPerPixel() + 16L * maxSide * maxSide;
    }

    private static int period(BarePicture picture, int maxSide) {
        // two bytes a sample would need 200 MB for the largest picture: less oversampling for those
        int wanted = picture.decodedBytesPerPixel() > 4 ? maxSide : OVERSAMPLING * maxSide;
        return Math.max(1, Math.min(Math.max(picture.width(), picture.height()) / wanted, shortSide(picture)));
    }

    private static int shortSide(BarePicture picture) {
        return Math.min(picture.width(), picture.height());
    }

    /** The JPEG decoder fills what is missing with grey and only warns. Such a picture must not get a verdict. */
    private static final class MissingPixels implements IIOReadWarningListener {
        private @Nullable String warning;

        @Override
        public void warningOccurred(ImageReader source, String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            // left-over bytes between scans are harmless and common in webcam pictures
            if (lower.contains("premature end") || lower.contains("corrupt") && !lower.contains("extraneous")) {
                warning = text;
            }
        }

        void check() throws IOException {
            if (warning != null) {
                throw new IOException(warning);
            }
        }
    }
}
