package org.palsyscreen.analysis.intake;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.ImageIntake;
import org.palsyscreen.analysis.IntakeResult;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.Rejected;
import org.palsyscreen.analysis.RejectionReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes the file apart, checks what it states, and decodes only what was found acceptable. */
@Component
public final class CheckedImageIntake implements ImageIntake {
    private static final Logger log = LoggerFactory.getLogger(CheckedImageIntake.class);
    private static final float QUALITY = 0.92f;
    private static final byte[] NOTHING = {};

    private final DecoderMemory memory = new DecoderMemory(Runtime.getRuntime().maxMemory());

    @Override
    public IntakeResult read(byte[] bytes) {
        return read(bytes, pixels -> JpegEncoder.encode(pixels, QUALITY));
    }

    @Override
    public IntakeResult look(byte[] bytes) {
        return read(bytes, pixels -> NOTHING);
    }

    private interface Encoding {
        byte[] encode(Pixels pixels) throws IOException;
    }

    private IntakeResult read(byte[] bytes, Encoding encoding) {
        if (bytes.length == 0) {
            return new Rejected(RejectionReason.EMPTY);
        }
        if (bytes.length > MAX_BYTES) {
            return new Rejected(RejectionReason.TOO_LARGE);
        }
        PictureFormat format = PictureFormat.of(bytes);
        if (format == null) {
            return new Rejected(RejectionReason.UNSUPPORTED_FORMAT);
        }
        try {
            BarePicture picture = takeApart(format, bytes);
            RejectionReason reason = objection(picture);
            return reason == null ? photo(picture, encoding) : new Rejected(reason);
        } catch (IOException | RuntimeException e) {
            // the decoders answer damaged files with exceptions of every kind
            log.debug("a {} file does not decode", format, e);
            return new Rejected(RejectionReason.DAMAGED);
        }
    }

    private static BarePicture takeApart(PictureFormat format, byte[] bytes) throws IOException {
        return switch (format) {
            case JPEG -> JpegParts.of(bytes);
            case PNG -> PngParts.of(bytes);
            case WEBP -> WebpParts.of(bytes);
            case BMP -> BmpParts.of(bytes);
        };
    }

    private static @Nullable RejectionReason objection(BarePicture picture) {
        if (picture.animated()) {
            return RejectionReason.ANIMATED;
        }
        if (picture.width() <= 0 || picture.height() <= 0) {
            return RejectionReason.DAMAGED;
        }
        if (picture.pixels() > MAX_PIXELS) {
            return RejectionReason.TOO_MANY_PIXELS;
        }
        return Math.min(picture.width(), picture.height()) < MIN_SIDE_PX ? RejectionReason.TOO_FEW_PIXELS : null;
    }

    private Photo photo(BarePicture picture, Encoding encoding) throws IOException {
        Pixels upright = Orientation.ofExif(picture.exif()).apply(shrunk(picture));
        return new Photo(upright.toImage(), encoding.encode(upright));
    }

    private Pixels shrunk(BarePicture picture) throws IOException {
        try (DecoderMemory.Share share = memory.take(Decoding.memory(picture, MAX_SIDE_PX))) {
            BufferedImage decoded = Decoding.decode(picture, MAX_SIDE_PX);
            RowReader rows = new RowReader(decoded);
            return Shrinker.shrink(decoded.getWidth(), decoded.getHeight(), MAX_SIDE_PX, (row, y) -> rows.read(y, row));
        }
    }
}
