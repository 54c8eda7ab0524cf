package org.palsyscreen.batch.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palsyscreen.analysis.intake.CheckedImageIntake;
import org.palsyscreen.batch.classify.AnalysisPipeline;
import picocli.CommandLine;

class EvaluateCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T23:45:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private Path pictures = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void nameFolders() {
        pictures = folder.resolve("pictures");
        out = folder.resolve("report");
    }

    @Test
    void writesAReportOfEverything() throws IOException {
        sixAndTwoWithoutVerdict();

        assertThat(evaluate(pictures.toString(), "--out", out.toString())).isZero();

        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "report.html",
                            "pictures.csv",
                            "roc.svg",
                            "precision-recall.svg",
                            "reliability.svg",
                            "scores.svg");
        }
        String page = Files.readString(out.resolve("report.html"));
        // as in RankingTest: 6.5 of 9 pairs, (1 + 2/3 + 3/5) / 3
        assertThat(page)
                .contains("AUC 0.722 (")
                .contains("Average precision 0.756 (")
                .contains("24 November 2026, 23:45 UTC", "palsy-classifier test-1", "lower 0.300, upper 0.700")
                .contains("screening aid, not a diagnosis")
                .contains("Normal: verdicts on only 3 persons.");
        assertThat(page).doesNotContain("<script", "http://localhost", "<img", " src=");
        // lower threshold: all three palsies, one normal face passed; upper: one palsy, one of the normal faces
        // referred
        assertThat(page)
                .contains("<td>100.0 % (29.2 to 100.0), 3 of 3</td>")
                .contains("<td>33.3 % (0.0 to 100.0), 1 of 3</td>")
                .contains("<td>66.7 % (0.0 to 100.0), 2 of 3</td>");
        assertThat(cells(page, "Normal"))
                .containsExactly("4", "1 (25.0 %)", "1 (25.0 %)", "1 (25.0 %)", "1 (25.0 %)", "0 (0.0 %)");
        assertThat(cells(page, "Paralysis"))
                .containsExactly("4", "0 (0.0 %)", "2 (50.0 %)", "1 (25.0 %)", "0 (0.0 %)", "1 (25.0 %)");
        assertThat(cells(page, "No face found")).containsExactly("1 (25.0 %)", "0 (0.0 %)", "studio 1");
        assertThat(cells(page, "This kind of file is not supported"))
                .containsExactly("0 (0.0 %)", "1 (25.0 %)", "(no group) 1");
        assertThat(cells(page, "studio").getFirst()).isEqualTo("2 (66.7 %) of 3");
        assertThat(page).contains("Normal, but referred: 1", "<span class=\"file\">normal/studio/e.png</span>");
        assertThat(results.toString(StandardCharsets.UTF_8))
                .contains("6 of 8 pictures got a verdict", "ROC AUC                        0.722", "report.html");
        assertThat(messages.toString(StandardCharsets.UTF_8)).contains("8 of 8 files");
    }

    @Test
    void thePictureTableIsThatOfClassifyWithTheTruth() throws IOException {
        picture("=a.png", 20, 0);
        picture("b.png", 180, 0);
        picture("c.png", 170, 0);
        Path table = Files.writeString(
                folder.resolve("labels.csv"),
                "file,label,person,group,side\n=a.png,normal,@p,-g,\nb.png,palsy,q,h,left\nc.png,palsy,r,h,right\n");

        assertThat(evaluate(pictures.toString(), "--labels", table.toString(), "--out", out.toString()))
                .isZero();

        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(Files.readString(out.resolve("pictures.csv"))))
                .getRecords();
        assertThat(rows).extracting(row -> row.get("file")).containsExactly("'=a.png", "b.png", "c.png");
        assertThat(rows).extracting(row -> row.get("outcome")).containsExactly("NO_SIGN", "REFER", "REFER");
        assertThat(rows).extracting(row -> row.get("true_label")).containsExactly("normal", "paralysis", "paralysis");
        assertThat(rows).extracting(row -> row.get("true_side")).containsExactly("", "LEFT", "RIGHT");
        assertThat(rows).extracting(row -> row.get("person")).containsExactly("'@p", "q", "r");
        assertThat(rows).extracting(row -> row.get("group")).containsExactly("'-g", "h", "h");
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("shown and known: 50.0 % (0.0 to 100.0), 1 of 2.", "2 pictures of 2 persons");
    }

    @Test
    void theSamePicturesGiveTheSameReport() throws IOException {
        sixAndTwoWithoutVerdict();
        evaluate(pictures.toString(), "--out", out.toString());
        evaluate(pictures.toString(), "--out", folder.resolve("again").toString());
        assertThat(folder.resolve("again/report.html")).hasSameTextualContentAs(out.resolve("report.html"));
    }

    @Test
    void showsFacesOnlyWhenAsked() throws IOException {
        sixAndTwoWithoutVerdict();
        assertThat(evaluate(pictures.toString(), "--out", out.toString(), "--pictures"))
                .isZero();
        assertThat(Files.readString(out.resolve("report.html")))
                .containsOnlyOnce("<img alt=\"\" src=\"data:image/jpeg;base64,");
    }

    @Test
    void namesCannotBreakThePage() throws IOException {
        picture("normal/<b onload=x>/\"&.png", 190, 0);
        picture("paralysis/a.png", 150, 0);
        assertThat(evaluate(pictures.toString(), "--out", out.toString())).isZero();
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("normal/&lt;b onload=x&gt;/&quot;&amp;.png")
                .doesNotContain("<b onload");
    }

    @Test
    void replacesAnEarlierReportOnlyWhenTold() throws IOException {
        sixAndTwoWithoutVerdict();
        Files.createDirectories(out);
        Files.writeString(out.resolve("report.html"), "earlier");
        Files.writeString(out.resolve("mine.txt"), "mine");
        assertThat(evaluate(pictures.toString(), "--out", out.toString())).isEqualTo(4);
        assertThat(out.resolve("report.html")).hasContent("earlier");
        assertThat(evaluate(pictures.toString(), "--out", out.toString(), "--overwrite"))
                .isZero();
        assertThat(out.resolve("report.html")).content().contains("AUC 0.722");
        assertThat(out.resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void leavesNothingBehindWhenThereIsNothingToReport() throws IOException {
        picture("normal/a.png", 20, 0);
        picture("paralysis/b.png", 0, 255);
        assertThat(evaluate(pictures.toString(), "--out", out.toString())).isEqualTo(5);
        assertThat(messages.toString(StandardCharsets.UTF_8)).contains("1 of 2 pictures got a verdict");
        Files.delete(pictures.resolve("paralysis/b.png"));
        assertThat(evaluate(pictures.toString(), "--out", out.toString())).isEqualTo(4);
        assertThat(messages.toString(StandardCharsets.UTF_8)).contains("There is no picture labelled paralysis");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(pictures);
        }
    }

    @Test
    void refusesWhatItCannotUse() throws IOException {
        sixAndTwoWithoutVerdict();
        assertThat(evaluate(pictures.toString())).isEqualTo(2);
        assertThat(evaluate(pictures.toString(), "--out", out.toString(), "--person-from-name", "("))
                .isEqualTo(2);
        assertThat(evaluate(folder.resolve("none").toString(), "--out", out.toString()))
                .isEqualTo(4);
        assertThat(evaluate(
                        pictures.toString(),
                        "--out",
                        pictures.resolve("normal/report").toString()))
                .isEqualTo(4);
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(evaluate(pictures.toString(), "--out", file.toString())).isEqualTo(4);
        assertThat(evaluate(pictures.toString(), "--out", file.resolve("report").toString()))
                .isEqualTo(4);
        assertThat(out).doesNotExist();
        assertThat(evaluate("--help")).isZero();
    }

    // probabilities of RankingTest's six pictures
    private void sixAndTwoWithoutVerdict() throws IOException {
        picture("paralysis/a.png", 180, 0);
        picture("paralysis/b.png", 120, 0);
        picture("paralysis/c.png", 80, 0);
        picture("normal/d.png", 80, 10);
        picture("normal/studio/e.png", 140, 0);
        picture("normal/studio/f.png", 20, 0);
        picture("normal/studio/g.png", 0, 255);
        Files.writeString(pictures.resolve("paralysis/notes.txt"), "not a picture");
    }

    private static List<String> cells(String page, String row) {
        String[] rows = page.split("<th scope=\"row\">" + row + "</th>", -1);
        assertThat(rows).hasSize(2);
        String cells = rows[1].substring(0, rows[1].indexOf("</tr>"));
        return Stream.of(cells.split("</td>", -1))
                .map(cell -> cell.replace("<td>", "").strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private int evaluate(String... args) {
        results.reset();
        PrintStream to = new PrintStream(results, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(messages, true, StandardCharsets.UTF_8);
        return new CommandLine(new EvaluateCommand(EvaluateCommandTest::pipeline, to, err, CLOCK))
                .setOut(new PrintWriter(to, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(args);
    }

    private static AnalysisPipeline pipeline(@Nullable Path classifier) {
        return new AnalysisPipeline(new CheckedImageIntake(), new RedMeter(), (photo, side) -> photo.jpeg(), () -> {});
    }

    private void picture(String name, int red, int blue) throws IOException {
        BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(red, 0, blue));
        graphics.fillRect(0, 0, 100, 100);
        graphics.dispose();
        Path file = pictures.resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }
}
