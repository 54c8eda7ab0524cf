package org.palsyscreen.batch.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palsyscreen.analysis.intake.CheckedImageIntake;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClassifyCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private List<String> modelProblems = List.of();
    private Path pictures = Path.of("");
    private @Nullable Path asked;

    @BeforeEach
    void makeFolder() {
        pictures = folder.resolve("pictures");
    }

    @Test
    void classifiesEveryFileOfAFolderInOrderOfTheirNames() throws IOException {
        picture("b/droop.jpg", Color.RED);
        picture("a.png", Color.WHITE);
        picture("c.bmp", Color.BLUE);
        picture(".hidden.png", Color.RED);
        Files.writeString(pictures.resolve("notes.txt"), "not a picture");
        picture("fails.png", Color.GREEN);

        assertThat(classify(pictures.toString())).isEqualTo(1);

        List<CSVRecord> rows = csv(output());
        assertThat(rows)
                .extracting(row -> row.get("file"))
                .containsExactly("a.png", "b/droop.jpg", "c.bmp", "fails.png", "notes.txt");
        assertThat(rows)
                .extracting(row -> row.get("outcome"))
                .containsExactly("NO_SIGN", "REFER", "UNGRADABLE", "REJECTED", "REJECTED");
        assertThat(rows)
                .extracting(row -> row.get("reason"))
                .containsExactly("", "", "NO_FACE", "FAILED", "UNSUPPORTED_FORMAT");
        assertThat(rows).extracting(row -> row.get("label")).containsExactly("Normal", "Paralysis", "", "", "");
        assertThat(rows).extracting(row -> row.get("side")).containsExactly("", "LEFT", "", "", "");
        CSVRecord droop = rows.get(1);
        assertThat(droop.get("probability")).isEqualTo("0.9300");
        assertThat(droop.get("mouth_z")).isEqualTo("2.35");
        assertThat(droop.get("mouth_contribution")).isEqualTo("-0.123");
        assertThat(droop.get("severity")).isEqualTo("61.3");
        assertThat(droop.get("mouth_severity")).isEqualTo("77.0");
        assertThat(droop.get("yaw_deg")).isEqualTo("-3.2");
        assertThat(droop.get("face_left")).isEqualTo("10.0");
        assertThat(droop.get("face_bottom")).isEqualTo("79.0");
        assertThat(droop.get("upper_threshold")).isEqualTo("0.7000");
        assertThat(Long.parseLong(droop.get("milliseconds"))).isNotNegative();
    }

    @Test
    void classifiesTheEntriesOfAZipWithoutUnpackingThem() throws IOException {
        Path zip = folder.resolve("faces.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, "z.png", png(Color.RED));
            put(out, "../../escape.png", png(Color.WHITE));
            put(out, "__MACOSX/._z.png", new byte[10]);
            put(out, "bomb.png", new byte[200 * 1024 * 1024]);
        }

        assertThat(classify(zip.toString(), "--json")).isEqualTo(1);

        JsonNode rows = JsonMapper.builder().build().readTree(output());
        assertThat(rows)
                .extracting(row -> row.get("file").stringValue())
                .containsExactly("../../escape.png", "bomb.png", "z.png");
        assertThat(rows.get(1).get("reason").stringValue()).isEqualTo("TOO_LARGE");
        assertThat(rows.get(2).get("probability").doubleValue()).isEqualTo(0.93);
        assertThat(rows.get(2).get("reason").isNull()).isTrue();
        assertThat(folder.getParent().resolve("escape.png")).doesNotExist();
    }

    @Test
    void writesBothFormatsAtOnce() throws IOException {
        picture("a.png", Color.WHITE);
        Path csv = folder.resolve("out.csv");

        assertThat(classify(pictures.toString(), "--csv", csv.toString(), "--json"))
                .isZero();

        assertThat(csv(Files.readString(csv))).hasSize(1);
        assertThat(JsonMapper.builder().build().readTree(output())).hasSize(1);
    }

    @Test
    void classifiesASingleFile() throws IOException {
        Path file = picture("one.png", Color.WHITE);
        assertThat(classify(file.toString())).isZero();
        assertThat(csv(output())).singleElement().returns("one.png", row -> row.get("file"));
    }

    @Test
    void outcomesRestOnTheThresholdsThatAreGiven() throws IOException {
        Path file = picture("one.png", Color.RED);
        assertThat(classify(file.toString(), "--thresholds", "0.01,0.02")).isZero();
        assertThat(csv(output()))
                .singleElement()
                .returns("REFER", row -> row.get("outcome"))
                .returns("0.0200", row -> row.get("upper_threshold"));
        assertThat(classify(file.toString(), "--thresholds", "0.9")).isEqualTo(2);
        assertThat(classify(file.toString(), "--thresholds", "0.9,0.1")).isEqualTo(2);
        assertThat(classify(file.toString(), "--thresholds", "a,b")).isEqualTo(2);
    }

    @Test
    void makesFileNamesInert() throws IOException {
        for (String name :
                List.of("=1+1.png", "+1.png", "-1.png", "@a.png", "\tt.png", "quo\"te,.png", "line\nbreak.png")) {
            picture(name, Color.WHITE);
        }
        classify(pictures.toString());
        assertThat(csv(output()))
                .extracting(row -> row.get("file"))
                .containsExactlyInAnyOrder(
                        "'=1+1.png", "'+1.png", "'-1.png", "'@a.png", "?t.png", "quo\"te,.png", "line?break.png");
    }

    @Test
    void aFileThatCannotBeReadCostsItsOwnRowOnly() throws IOException {
        Path zip = folder.resolve("damaged.zip");
        byte[] noise = png(Color.RED);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, "a.png", noise);
            put(out, "b.png", png(Color.WHITE));
        }
        byte[] bytes = Files.readAllBytes(zip);
        // the first entry's deflated bytes begin after its header and name
        Arrays.fill(bytes, 35, 60, (byte) 0xff);
        Files.write(zip, bytes);

        assertThat(classify(zip.toString())).isEqualTo(1);
        assertThat(csv(output())).extracting(row -> row.get("reason")).containsExactly("UNREADABLE", "");
    }

    @Test
    void endsWithTheCodesThatTheHelpLists() throws IOException {
        picture("a.png", Color.WHITE);
        assertThat(classify(pictures.toString())).isZero();
        assertThat(classify()).isEqualTo(2);
        assertThat(classify(pictures.toString(), "--unknown")).isEqualTo(2);
        assertThat(classify(folder.resolve("missing").toString())).isEqualTo(4);
        assertThat(classify(Files.createDirectory(folder.resolve("empty")).toString()))
                .isEqualTo(4);
        assertThat(classify(
                        pictures.toString(),
                        "--csv",
                        folder.resolve("no/such/out.csv").toString()))
                .isEqualTo(4);
        assertThat(classify(pictures.toString(), "--csv", pictures.toString())).isEqualTo(4);
        modelProblems = List.of("The model face-mesh is missing.");
        assertThat(classify(pictures.toString())).isEqualTo(3);
        assertThat(messages.toString(StandardCharsets.UTF_8)).contains("The model face-mesh is missing.");
        assertThat(classify("--help")).isZero();
        assertThat(output()).contains("Exit codes:", "70", "--csv");
    }

    @Test
    void anotherClassifierThanTheActiveOneCanBeAsked() throws IOException {
        picture("a.png", Color.WHITE);
        assertThat(classify(pictures.toString())).isZero();
        assertThat(asked).isNull();
        assertThat(classify(pictures.toString(), "--classifier", "trained/2.0.0-clinic1"))
                .isZero();
        assertThat(asked).isEqualTo(Path.of("trained/2.0.0-clinic1"));
    }

    @Test
    void aFolderWithoutAClassifierIsNamed() throws IOException {
        picture("a.png", Color.WHITE);
        int code = execute(
                AnalysisPipeline::start,
                new PrintStream(results),
                pictures.toString(),
                "--classifier",
                folder.resolve("nothing").toString());
        assertThat(code).isEqualTo(3);
        assertThat(messages.toString(StandardCharsets.UTF_8))
                .contains(folder.resolve("nothing").resolve("model.json").toString());
    }

    @Test
    void theClassifierInAFolderGivesTheVerdicts() throws IOException {
        Path own = folder.resolve("own");
        Path shipped = Path.of("models", "palsy-classifier");
        Files.createDirectories(own.resolve("refiner"));
        for (String name : List.of("saved_model.pb", "refiner/saved_model.pb")) {
            Files.copy(shipped.resolve(name), own.resolve(name));
        }
        String manifest = Files.readString(shipped.resolve("model.json"));
        String version = JsonMapper.shared().readTree(manifest).get("version").asString();
        Files.writeString(own.resolve("model.json"), manifest.replace(version, version + "-own"));
        try (AnalysisPipeline pipeline = AnalysisPipeline.start(own)) {
            assertThat(pipeline.classifier().status().problems()).isEmpty();
            assertThat(pipeline.classifier().status().classifierVersion()).isEqualTo(version + "-own");
        }
    }

    @Test
    void anAnalysisThatDoesNotStartIsNamed() throws IOException {
        picture("a.png", Color.WHITE);
        int code = execute(
                classifier -> {
                    throw new IllegalStateException("no natives");
                },
                new PrintStream(results),
                pictures.toString());
        assertThat(code).isEqualTo(3);
        assertThat(messages.toString(StandardCharsets.UTF_8)).contains("no natives");
    }

    @Test
    void leavesNoHalfFileWhenTheOutputBreaks() throws IOException {
        picture("a.png", Color.WHITE);
        Path csv = folder.resolve("out.csv");
        Files.writeString(csv, "earlier");
        PrintStream broken = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("broken pipe");
            }
        });
        int code = execute(this::pipeline, broken, pictures.toString(), "--json", "--csv", csv.toString());
        assertThat(code).isEqualTo(4);
        assertThat(csv).hasContent("earlier");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(pictures, csv);
        }
    }

    @Test
    void tellsHowMuchTimeIsLeft() {
        assertThat(Progress.line(0, 10, 1)).isEqualTo("0 of 10 files, 1.0 s, 0.0 a second");
        assertThat(Progress.line(20, 100, 5)).isEqualTo("20 of 100 files, 5.0 s, 4.0 a second, 20 s left");
        assertThat(Progress.line(20, 1000, 5)).isEqualTo("20 of 1000 files, 5.0 s, 4.0 a second, 4 min left");
        assertThat(Progress.line(10, 10, 5)).isEqualTo("10 of 10 files, 5.0 s, 2.0 a second");
    }

    private AnalysisPipeline pipeline(@Nullable Path classifier) {
        asked = classifier;
        return new AnalysisPipeline(
                new CheckedImageIntake(), new FakeClassifier(modelProblems), (photo, side) -> photo.jpeg(), () -> {});
    }

    private int classify(String... args) {
        results.reset();
        return execute(this::pipeline, new PrintStream(results, true, StandardCharsets.UTF_8), args);
    }

    private int execute(AnalysisPipeline.Start pipelines, PrintStream out, String... args) {
        PrintStream err = new PrintStream(messages, true, StandardCharsets.UTF_8);
        return new CommandLine(new ClassifyCommand(pipelines, out, err))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(args);
    }

    private String output() {
        return results.toString(StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> csv(String text) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return format.parse(new StringReader(text)).getRecords();
    }

    private Path picture(String name, Color colour) throws IOException {
        Path file = pictures.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, png(colour));
    }

    private static byte[] png(Color colour) throws IOException {
        BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 100, 100);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }
}
