package org.palsyscreen.analysis.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palsyscreen.analysis.ImageIntake;
import org.palsyscreen.analysis.IntakeResult;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.Rejected;
import org.palsyscreen.analysis.RejectionReason;

/** Every hostile file is rejected by name or stored re-encoded, within a second, and leaves nothing behind. */
class HostileFilesTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ImageIntake INTAKE = new CheckedImageIntake();
    private static final Set<RejectionReason> DAMAGED = EnumSet.of(RejectionReason.DAMAGED);
    private static final Set<RejectionReason> UNKNOWN = EnumSet.of(RejectionReason.UNSUPPORTED_FORMAT);
    private static final Set<RejectionReason> FLOOD = EnumSet.of(RejectionReason.TOO_MANY_PIXELS);
    private static final Set<RejectionReason> HARMLESS = EnumSet.noneOf(RejectionReason.class);
    private static Set<Path> temporaryFiles = Set.of();

    /**
     * @param reasons those that may be given; empty when the file must be accepted
     * @param either may also be accepted and stored re-encoded
     */
    record Hostile(String name, byte[] bytes, Set<RejectionReason> reasons, boolean either) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void warmUp() throws IOException {
        // the second that each file has is not for loading classes
        originals().values().forEach(INTAKE::read);
        temporaryFiles = temporaryFiles();
    }

    @AfterAll
    static void nothingIsLeftBehind() throws IOException {
        assertThat(temporaryFiles()).isEqualTo(temporaryFiles);
    }

    @Test
    void theCorpusIsLargeEnough() throws IOException {
        assertThat(corpus()).hasSizeGreaterThanOrEqualTo(240);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void isRejectedByNameOrStoredReencoded(Hostile hostile) throws IOException {
        // the processor's time of this thread: other work on the machine does not count
        long start = THREADS.getCurrentThreadCpuTime();
        IntakeResult result = INTAKE.read(hostile.bytes);
        Duration worked = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);

        assertThat(worked).isLessThan(Duration.ofSeconds(1));
        switch (result) {
            case Rejected rejected -> assertThat(rejected.reason()).isIn(hostile.reasons);
            case Photo photo -> {
                assertThat(hostile.either || hostile.reasons.isEmpty())
                        .as("must be rejected as %s", hostile.reasons)
                        .isTrue();
                assertThat(Math.max(photo.width(), photo.height())).isLessThanOrEqualTo(ImageIntake.MAX_SIDE_PX);
                BufferedImage stored = ImageIO.read(new ByteArrayInputStream(photo.jpeg()));
                assertThat(stored.getWidth()).isCloseTo(photo.width(), within(0));
                assertThat(new String(photo.jpeg(), ISO_8859_1)).doesNotContain("<script", "PK\3\4", "Exif", "GIF8");
            }
        }
    }

    static List<Hostile> corpus() throws IOException {
        List<Hostile> corpus = new ArrayList<>();
        corpus.add(new Hostile("0 bytes", new byte[0], EnumSet.of(RejectionReason.EMPTY), false));
        byte[] tooLong = Arrays.copyOf(Pictures.jpeg(), ImageIntake.MAX_BYTES + 1);
        corpus.add(new Hostile("10 MB and 1 byte", tooLong, EnumSet.of(RejectionReason.TOO_LARGE), false));
        originals().forEach((name, bytes) -> {
            truncated(corpus, name, bytes);
            altered(corpus, name, bytes);
            corpus.add(new Hostile(name + " with a page behind it", join(bytes, SCRIPT), HARMLESS, false));
            corpus.add(new Hostile(name + " with a zip behind it", join(bytes, ZIP), HARMLESS, false));
            corpus.add(new Hostile(name + " behind a GIF", join(latin1("GIF89a"), bytes), UNKNOWN, false));
            corpus.add(new Hostile(name + " behind a page", join(SCRIPT, bytes), UNKNOWN, false));
        });
        renamed(corpus);
        floods(corpus);
        lies(corpus);
        bombs(corpus);
        animated(corpus);
        return corpus;
    }

    private static final byte[] SCRIPT = latin1("<html><script>alert(1)</script></html>");
    private static final byte[] ZIP = latin1("PK\3\4 and so on");

    private static Map<String, byte[]> originals() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("JPEG", Pictures.jpeg());
        files.put("progressive JPEG", Pictures.progressiveJpeg());
        files.put("CMYK JPEG", Pictures.cmykJpeg(10, 80, 120, 20));
        files.put("PNG", Pictures.png());
        files.put("16-bit PNG", Pictures.deepPng(10, 200, 30, 128));
        files.put("palette PNG", Pictures.encoded(Pictures.corners(90, 90, BufferedImage.TYPE_BYTE_INDEXED), "png"));
        files.put("BMP", Pictures.bmp());
        files.put("lossy WebP", Pictures.resource("lossy.webp"));
        files.put("lossless WebP", Pictures.resource("lossless.webp"));
        files.put("WebP with alpha", Pictures.resource("alpha.webp"));
        return files;
    }

    private static void truncated(List<Hostile> corpus, String name, byte[] bytes) {
        for (int twelfth = 1; twelfth < 12; twelfth++) {
            byte[] part = Arrays.copyOf(bytes, bytes.length * twelfth / 12);
            corpus.add(new Hostile(name + " cut at " + twelfth + "/12", part, DAMAGED, false));
        }
        corpus.add(
                new Hostile(name + " without its last byte", Arrays.copyOf(bytes, bytes.length - 1), DAMAGED, false));
        corpus.add(new Hostile("first byte of a " + name, Arrays.copyOf(bytes, 1), UNKNOWN, false));
    }

    private static void altered(List<Hostile> corpus, String name, byte[] bytes) {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            byte[] changed = bytes.clone();
            for (int i = 0; i < 8; i++) {
                changed[12 + random.nextInt(bytes.length - 12)] = (byte) random.nextInt();
            }
            corpus.add(new Hostile(name + " altered " + seed, changed, EnumSet.allOf(RejectionReason.class), true));
        }
    }

    private static void renamed(List<Hostile> corpus) {
        Map<String, String> beginnings = new LinkedHashMap<>();
        beginnings.put("HEIC", "\0\0\0\30ftypheic\0\0\0\0mif1heic");
        beginnings.put("AVIF", "\0\0\0\34ftypavif\0\0\0\0avifmif1");
        beginnings.put("SVG", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
        beginnings.put(
                "SVG with prolog", "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>");
        beginnings.put("PDF", "%PDF-1.7\n1 0 obj");
        beginnings.put("GIF", "GIF89a\1\0\1\0\200\0\0");
        beginnings.put("TIFF", "II*\0\10\0\0\0");
        beginnings.put("PSD", "8BPS\0\1");
        beginnings.put("zip", "PK\3\4");
        beginnings.put("program", "MZ\220\0");
        beginnings.put("mail that begins with BM", "BM is the abbreviation of many things, not only of bitmaps");
        beginnings.put("RIFF that is no WebP", "RIFF\44\0\0\0WAVEfmt ");
        beginnings.forEach((name, text) -> corpus.add(new Hostile("renamed " + name, latin1(text), UNKNOWN, false)));
    }

    private static void floods(List<Hostile> corpus) {
        int[][] sizes = {{65_500, 65_500}, {30_000, 30_000}, {5_001, 5_000}, {65_500, 400}};
        for (int[] size : sizes) {
            String name = size[0] + " x " + size[1];
            corpus.add(new Hostile(
                    "JPEG of " + name, FileBytes.jpegOfSize(Pictures.jpeg(), size[0], size[1]), FLOOD, false));
            corpus.add(
                    new Hostile("PNG of " + name, FileBytes.pngOfSize(Pictures.png(), size[0], size[1]), FLOOD, false));
        }
        corpus.add(new Hostile("WebP flood", FileBytes.webpOfSize(16_384, 16_384), FLOOD, false));
        corpus.add(new Hostile(
                "PNG of 2^31 - 1",
                FileBytes.pngOfSize(Pictures.png(), Integer.MAX_VALUE, Integer.MAX_VALUE),
                FLOOD,
                false));
    }

    private static void lies(List<Hostile> corpus) {
        Set<RejectionReason> any = EnumSet.of(RejectionReason.DAMAGED, RejectionReason.TOO_FEW_PIXELS);
        for (int[] size : new int[][] {{0, 0}, {0, 120}, {160, 0}, {4_999, 5_000}, {160, 4_000}, {80, 100}, {1, 1}}) {
            String name = " that claims " + size[0] + " x " + size[1];
            corpus.add(new Hostile("JPEG" + name, FileBytes.jpegOfSize(Pictures.jpeg(), size[0], size[1]), any, true));
            corpus.add(new Hostile("PNG" + name, FileBytes.pngOfSize(Pictures.png(), size[0], size[1]), any, true));
            corpus.add(new Hostile("BMP" + name, FileBytes.bmpOfSize(Pictures.bmp(), size[0], size[1]), any, true));
        }
        corpus.add(new Hostile(
                "BMP that claims -2^31", FileBytes.bmpOfSize(Pictures.bmp(), 100, Integer.MIN_VALUE), any, false));
        for (int length : new int[] {0x7fffffff, 0x80000000, -1}) {
            byte[] chunk = join(FileBytes.int32(length), latin1("IDAT"));
            corpus.add(new Hostile(
                    "PNG with a chunk of length " + length, FileBytes.pngWith(Pictures.png(), chunk), DAMAGED, false));
        }
    }

    private static void bombs(List<Hostile> corpus) {
        byte[] bomb = FileBytes.zeros(1_000);
        byte[] png = Pictures.png();
        byte[] text = join(latin1("Comment\0\0"), bomb);
        corpus.add(new Hostile(
                "PNG with a zTXt bomb", FileBytes.pngWith(png, FileBytes.pngChunk("zTXt", text)), HARMLESS, false));
        corpus.add(new Hostile(
                "PNG with an iCCP bomb", FileBytes.pngWith(png, FileBytes.pngChunk("iCCP", text)), HARMLESS, false));
        byte[] international = join(latin1("Comment\0\1\0\0\0"), bomb);
        corpus.add(new Hostile(
                "PNG with an iTXt bomb",
                FileBytes.pngWith(png, FileBytes.pngChunk("iTXt", international)),
                HARMLESS,
                false));
        corpus.add(new Hostile(
                "PNG with a pixel bomb", FileBytes.pngWith(png, FileBytes.pngChunk("IDAT", bomb)), DAMAGED, true));
        byte[] profile = FileBytes.jpegSegment(0xe2, join(latin1("ICC_PROFILE\0\1\1"), new byte[60_000]));
        corpus.add(new Hostile(
                "JPEG with 150 profiles",
                FileBytes.jpegWith(Pictures.jpeg(), FileBytes.repeat(profile, 150)),
                HARMLESS,
                false));
        byte[] loop = FileBytes.exif(6, ByteOrder.BIG_ENDIAN);
        System.arraycopy(FileBytes.int32(8), 0, loop, 22, 4);
        byte[] exif = FileBytes.jpegSegment(0xe1, join(latin1("Exif\0\0"), loop));
        corpus.add(new Hostile(
                "JPEG with EXIF that points to itself", FileBytes.jpegWith(Pictures.jpeg(), exif), HARMLESS, false));
        byte[] jpeg = Pictures.jpeg();
        byte[] scan = join(new byte[] {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0}, new byte[8]);
        byte[] scans = join(Arrays.copyOf(jpeg, jpeg.length - 2), FileBytes.repeat(scan, 100_000), new byte[] {
            (byte) 0xff, (byte) 0xd9
        });
        corpus.add(new Hostile("JPEG of 100,000 scans", scans, DAMAGED, false));
    }

    private static void animated(List<Hostile> corpus) {
        Set<RejectionReason> animated = EnumSet.of(RejectionReason.ANIMATED);
        corpus.add(new Hostile("animated WebP", Pictures.resource("animated.webp"), animated, false));
        corpus.add(new Hostile("animated PNG", Pictures.resource("apng.png"), animated, false));
    }

    private static byte[] join(byte[]... parts) {
        return FileBytes.join(parts);
    }

    private static byte[] latin1(String text) {
        return FileBytes.latin1(text);
    }

    private static Set<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return Set.copyOf(files.filter(file -> file.getFileName().toString().startsWith("imageio"))
                    .toList());
        }
    }
}
