package org.palsyscreen.analysis.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palsyscreen.analysis.ImageIntake;
import org.palsyscreen.analysis.IntakeResult;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.Rejected;
import org.palsyscreen.analysis.RejectionReason;

class CheckedImageIntakeTest {
    private static final int RED = 0xff0000;
    private static final int GREEN = 0x00ff00;
    private static final int BLUE = 0x0000ff;
    private static final int WHITE = 0xffffff;

    private final ImageIntake intake = new CheckedImageIntake();

    @Test
    void readsJpegPngAndBmp() {
        assertCorners(photo(Pictures.jpeg()), RED, GREEN, BLUE, WHITE);
        assertCorners(photo(Pictures.png()), RED, GREEN, BLUE, WHITE);
        assertCorners(photo(Pictures.bmp()), RED, GREEN, BLUE, WHITE);
    }

    @Test
    void looksAtTheSamePixelsWithoutEncodingThem() {
        Photo read = photo(Pictures.jpeg());
        Photo looked = (Photo) intake.look(Pictures.jpeg());
        assertThat(looked.jpeg()).isEmpty();
        assertThat(pixels(looked)).isEqualTo(pixels(read));
        assertThat(intake.look(new byte[10])).isEqualTo(intake.read(new byte[10]));
    }

    private static int[] pixels(Photo photo) {
        return photo.pixels().getRGB(0, 0, photo.width(), photo.height(), null, 0, photo.width());
    }

    @Test
    void readsAProgressiveJpeg() throws IOException {
        assertCorners(photo(Pictures.progressiveJpeg()), RED, GREEN, BLUE, WHITE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy.webp", "lossless.webp", "alpha.webp"})
    void readsWebp(String name) {
        Photo photo = photo(Pictures.resource(name));
        assertThat(photo.width()).isEqualTo(160);
        assertThat(photo.height()).isEqualTo(120);
    }

    @Test
    void readsTheColoursOfAWebp() {
        Photo photo = photo(Pictures.resource("lossless.webp"));
        assertNear(photo.pixels().getRGB(2, 60), RED, 40);
        assertNear(photo.pixels().getRGB(157, 60), BLUE, 40);
    }

    @Test
    void readsACmykJpeg() throws IOException {
        assertNear(photo(Pictures.cmykJpeg(0, 255, 255, 0)).pixels().getRGB(80, 60), 0xe02020, 50);
        assertNear(photo(Pictures.cmykJpeg(0, 0, 0, 255)).pixels().getRGB(80, 60), 0x000000, 50);
        assertNear(photo(Pictures.cmykJpeg(0, 0, 0, 0)).pixels().getRGB(80, 60), WHITE, 10);
    }

    @Test
    void readsSixteenBitsASample() {
        assertNear(photo(Pictures.deepPng(200, 100, 50, 255)).pixels().getRGB(80, 60), 0xc86432, 1);
    }

    @Test
    void putsTransparentPartsOnWhite() {
        assertNear(photo(Pictures.deepPng(0, 0, 0, 0)).pixels().getRGB(80, 60), WHITE, 0);
        BufferedImage half = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        half.setRGB(50, 50, 0x80000000);
        Photo photo = photo(Pictures.encoded(half, "png"));
        assertNear(photo.pixels().getRGB(50, 50), 0x7f7f7f, 1);
        assertNear(photo.pixels().getRGB(0, 0), WHITE, 0);
    }

    @Test
    void readsPalettesOfAnyDepth() {
        BufferedImage palette = Pictures.corners(160, 120, BufferedImage.TYPE_BYTE_INDEXED);
        assertCorners(photo(Pictures.encoded(palette, "png")), RED, GREEN, BLUE, WHITE);
        BufferedImage bits = Pictures.corners(160, 120, BufferedImage.TYPE_BYTE_BINARY);
        assertNear(photo(Pictures.encoded(bits, "png")).pixels().getRGB(150, 110), WHITE, 0);
        assertNear(photo(Pictures.encoded(bits, "bmp")).pixels().getRGB(10, 110), 0, 0);
    }

    @Test
    void keepsGreyAsItIsStored() {
        BufferedImage grey = new BufferedImage(100, 100, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 10_000; i++) {
            grey.getRaster().setSample(i % 100, i / 100, 0, 100);
        }
        assertNear(photo(Pictures.encoded(grey, "png")).pixels().getRGB(50, 50), 0x646464, 0);
        assertNear(photo(Pictures.encoded(grey, "jpeg")).pixels().getRGB(50, 50), 0x646464, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "1, RED, GREEN, BLUE, WHITE",
        "2, GREEN, RED, WHITE, BLUE",
        "3, WHITE, BLUE, GREEN, RED",
        "4, BLUE, WHITE, RED, GREEN",
        "5, RED, BLUE, GREEN, WHITE",
        "6, BLUE, RED, WHITE, GREEN",
        "7, WHITE, GREEN, BLUE, RED",
        "8, GREEN, WHITE, RED, BLUE",
        "9, RED, GREEN, BLUE, WHITE"
    })
    void turnsThePictureUpright(
            int orientation, Corner topLeft, Corner topRight, Corner bottomLeft, Corner bottomRight) {
        byte[] little = FileBytes.exif(orientation, ByteOrder.LITTLE_ENDIAN);
        byte[] big = FileBytes.exif(orientation, ByteOrder.BIG_ENDIAN);
        byte[] app1 = FileBytes.jpegSegment(0xe1, FileBytes.join(FileBytes.latin1("Exif\0\0"), little));
        Photo[] photos = {
            photo(FileBytes.jpegWith(Pictures.jpeg(), app1)),
            photo(FileBytes.pngWith(Pictures.png(), FileBytes.pngChunk("eXIf", big)))
        };
        for (Photo photo : photos) {
            boolean portrait = orientation >= 5 && orientation <= 8;
            assertThat(photo.width()).isEqualTo(portrait ? Pictures.HEIGHT : Pictures.WIDTH);
            assertCorners(photo, topLeft.rgb, topRight.rgb, bottomLeft.rgb, bottomRight.rgb);
        }
    }

    @Test
    void turnsAWebpUpright() {
        byte[] lossy = Pictures.resource("lossy.webp");
        byte[] frame = FileBytes.webpChunk("VP8 ", Arrays.copyOfRange(lossy, 20, lossy.length));
        byte[] exif = FileBytes.webpChunk("EXIF", FileBytes.exif(6, ByteOrder.LITTLE_ENDIAN));
        Photo photo = photo(FileBytes.riff(frame, exif));
        assertThat(photo.width()).isEqualTo(120);
        assertNear(photo.pixels().getRGB(60, 2), RED, 60);
    }

    @Test
    void shrinksToTheLongerSideAndKeepsTheShape() {
        Photo photo = photo(Pictures.encoded(Pictures.corners(4000, 3000, BufferedImage.TYPE_INT_RGB), "jpeg"));
        assertThat(photo.width()).isEqualTo(1280);
        assertThat(photo.height()).isEqualTo(960);
        assertCorners(photo, RED, GREEN, BLUE, WHITE);
        Photo portrait = photo(Pictures.encoded(Pictures.corners(999, 2001, BufferedImage.TYPE_INT_RGB), "png"));
        assertThat(portrait.width()).isEqualTo(639);
        assertThat(portrait.height()).isEqualTo(1280);
        assertCorners(portrait, RED, GREEN, BLUE, WHITE);
    }

    @Test
    void neverEnlarges() {
        assertThat(photo(Pictures.jpeg()).width()).isEqualTo(Pictures.WIDTH);
    }

    @Test
    void storesTheSamePixelsThatAreAnalysed() throws IOException {
        Photo photo = photo(Pictures.encoded(Pictures.gradient(640, 480), "png"));
        assertThat(photo.pixels().getType()).isEqualTo(BufferedImage.TYPE_INT_RGB);
        BufferedImage stored = ImageIO.read(new ByteArrayInputStream(photo.jpeg()));
        assertThat(stored.getWidth()).isEqualTo(photo.width());
        for (int x = 0; x < 640; x += 37) {
            assertNear(stored.getRGB(x, x / 2), photo.pixels().getRGB(x, x / 2), 6);
        }
    }

    @Test
    void storesNothingOfTheFilesMetadata() {
        byte[] secret = FileBytes.latin1("Jane Doe 51.5N 0.1W <script>");
        byte[] jpeg = FileBytes.jpegWith(
                Pictures.jpeg(),
                FileBytes.jpegSegment(0xfe, secret),
                FileBytes.jpegSegment(0xe1, FileBytes.join(FileBytes.latin1("Exif\0\0"), secret)),
                FileBytes.jpegSegment(0xed, secret));
        byte[] stored = photo(FileBytes.join(jpeg, secret)).jpeg();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("Jane", "Exif");
    }

    @Test
    void namesWhatIsWrong() {
        assertReason(new byte[0], RejectionReason.EMPTY);
        assertReason(new byte[ImageIntake.MAX_BYTES + 1], RejectionReason.TOO_LARGE);
        assertReason(FileBytes.jpegOfSize(Pictures.jpeg(), 6000, 5000), RejectionReason.TOO_MANY_PIXELS);
        assertReason(
                Pictures.encoded(Pictures.corners(63, 200, BufferedImage.TYPE_INT_RGB), "png"),
                RejectionReason.TOO_FEW_PIXELS);
        assertReason(FileBytes.latin1("<svg xmlns='http://www.w3.org/2000/svg'/>"), RejectionReason.UNSUPPORTED_FORMAT);
        assertReason(Pictures.resource("animated.webp"), RejectionReason.ANIMATED);
        assertReason(Pictures.resource("apng.png"), RejectionReason.ANIMATED);
    }

    @Test
    void acceptsAFileOfExactlyTheLargestSize() {
        byte[] jpeg = Pictures.jpeg();
        assertThat(photo(FileBytes.join(jpeg, new byte[ImageIntake.MAX_BYTES - jpeg.length]))
                        .width())
                .isEqualTo(Pictures.WIDTH);
    }

    @Test
    void makesThumbnails() throws IOException {
        Photo photo = photo(Pictures.encoded(Pictures.corners(640, 480, BufferedImage.TYPE_INT_RGB), "jpeg"));
        byte[] thumbnail = new JpegThumbnails().thumbnail(photo, 96);
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(thumbnail));
        assertThat(small.getWidth()).isEqualTo(96);
        assertThat(small.getHeight()).isEqualTo(72);
        assertNear(small.getRGB(5, 5), RED, 40);
    }

    private Photo photo(byte[] bytes) {
        IntakeResult result = intake.read(bytes);
        assertThat(result).isInstanceOf(Photo.class);
        return (Photo) result;
    }

    private void assertReason(byte[] bytes, RejectionReason reason) {
        assertThat(intake.read(bytes)).isEqualTo(new Rejected(reason));
    }

    private static void assertCorners(Photo photo, int topLeft, int topRight, int bottomLeft, int bottomRight) {
        int right = photo.width() - 5;
        int bottom = photo.height() - 5;
        assertNear(photo.pixels().getRGB(4, 4), topLeft, 12);
        assertNear(photo.pixels().getRGB(right, 4), topRight, 12);
        assertNear(photo.pixels().getRGB(4, bottom), bottomLeft, 12);
        assertNear(photo.pixels().getRGB(right, bottom), bottomRight, 12);
    }

    private static void assertNear(int actual, int expected, int tolerance) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(actual >> shift & 0xff)
                    .as("%06x should be about %06x", actual & 0xffffff, expected & 0xffffff)
                    .isBetween((expected >> shift & 0xff) - tolerance, (expected >> shift & 0xff) + tolerance);
        }
    }

    enum Corner {
        RED(CheckedImageIntakeTest.RED),
        GREEN(CheckedImageIntakeTest.GREEN),
        BLUE(CheckedImageIntakeTest.BLUE),
        WHITE(CheckedImageIntakeTest.WHITE);

        final int rgb;

        Corner(int rgb) {
            this.rgb = rgb;
        }
    }
}
