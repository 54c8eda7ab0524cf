package org.palsyscreen.batch.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palsyscreen.analysis.Side;
import org.palsyscreen.batch.classify.PictureFolder;

class LabelledFolderTest {
    @TempDir
    Path folder;

    @Test
    void foldersAreLabelsAndThoseBelowThemGroupsButNotPersons() throws IOException {
        files("normal/a.jpg", "Normal/studio/b.jpg", "normal/studio/x/c.jpg", "palsy/d.jpg", "paralysis/ward/e.jpg");
        files("readme.txt", "maybe/f.jpg");
        LabelledFolder labelled = read(null, null);
        assertThat(labelled.pictures())
                .extracting(p -> p.file().name() + " " + p.label() + " " + p.group() + " " + p.person())
                .containsExactly(
                        "Normal/studio/b.jpg NORMAL studio null",
                        "normal/a.jpg NORMAL  null",
                        "normal/studio/x/c.jpg NORMAL studio null",
                        "palsy/d.jpg PARALYSIS  null",
                        "paralysis/ward/e.jpg PARALYSIS ward null");
        assertThat(labelled.namesPersons()).isFalse();
        assertThat(labelled.remarks())
                .anyMatch(r -> r.contains("maybe/f.jpg, readme.txt"))
                .anyMatch(r -> r.contains("each picture is taken as a person of its own"));
    }

    @Test
    void looksThroughOneFolderAroundEverything() throws IOException {
        files("set/normal/a.jpg", "set/paralysis/old/b.jpg");
        assertThat(read(null, null).pictures())
                .extracting(LabelledPicture::group)
                .containsExactly("", "old");
    }

    @Test
    void findsPersonsInNames() throws IOException {
        files("normal/p1-day0.jpg", "normal/p1-day9.jpg", "normal/other.jpg", "paralysis/p1-day3.jpg");
        LabelledFolder labelled = read(null, Pattern.compile("(p\\d+)-day"));
        assertThat(labelled.pictures()).extracting(LabelledPicture::person).containsExactly(null, "p1", "p1", "p1");
        assertThat(labelled.pictures())
                .extracting(LabelledPicture::personKey)
                .containsOnly("file normal/other.jpg", "person p1");
        assertThat(labelled.remarks())
                .containsExactly(
                        "1 of 4 pictures name no person: each of these is taken as a person of its own.",
                        "Persons with normal and with paralysis pictures, as in a follow-up: p1.");
    }

    @Test
    void aTableNamesPersonGroupAndSideInAnyOrderOfColumns() throws IOException {
        files("a.jpg", "x/b.jpg", "c.jpg");
        LabelledFolder labelled = read(
                table("\uFEFFSide; Label ;FILE;person;group\nleft;PALSY;x\\b.jpg;P 1;ward\n\n;normal;./a.jpg;;\n"),
                null);
        assertThat(labelled.pictures())
                .extracting(LabelledPicture::label)
                .containsExactly(Label.NORMAL, Label.PARALYSIS);
        LabelledPicture palsy = labelled.pictures().getLast();
        assertThat(palsy.side()).isEqualTo(Side.LEFT);
        assertThat(palsy.person()).isEqualTo("P 1");
        assertThat(palsy.group()).isEqualTo("ward");
        assertThat(labelled.remarks()).contains("Left out, because the table does not name them: c.jpg.");
    }

    @Test
    void findsAccentsHoweverTheyAreWritten() throws IOException {
        files("Zoe\u0308.jpg", "b.jpg");
        assertThat(read(table("file,label\nZo\u00eb.jpg,normal\nb.jpg,palsy\n"), null)
                        .pictures())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    file,label\\na.jpg,norml\\nb.jpg,palsy             | Row 2 has the label "norml"
                    file,label\\na.jpg,normal\\nz.jpg,palsy            | names 1 files that are not in the folder; the first is z.jpg in row 3
                    file,label\\n../a.jpg,normal\\nb.jpg,palsy         | the first is ../a.jpg in row 2
                    file,label\\na.jpg,normal\\na.jpg,palsy            | Row 3 names a.jpg again, after row 2
                    file,label,side\\na.jpg,normal,\\nb.jpg,palsy,up   | Row 3 has the side "up"
                    file,label\\n,normal\\nb.jpg,palsy                 | Row 2 names no file
                    file,label\\na.jpg                                 | Row 2 has the label ""
                    name,label\\na.jpg,normal\\nb.jpg,palsy            | needs the columns file and label
                    file,label\\na.jpg,normal\\nb.jpg,normal           | There is no picture labelled paralysis
                    file,label                                         | There is no picture labelled normal
                    file,label\\n"a.jpg,normal                         | is not a CSV table
                    """)
    void saysWhatIsWrongWithATable(String text, String sentence) throws IOException {
        files("a.jpg", "b.jpg");
        Path table = table(text.replace("\\n", "\n"));
        assertThatThrownBy(() -> read(table, null))
                .isInstanceOf(NotEvaluable.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void refusesEmptyAndUnreadableTables() throws IOException {
        files("a.jpg", "b.jpg");
        assertThatThrownBy(() -> read(table(""), null)).hasMessageContaining("is empty");
        Path latin = Files.write(
                folder.resolve("latin.csv"), "file,label\n\u00e9.jpg,normal".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> read(latin, null)).hasMessageContaining("not a text in UTF-8");
        assertThatThrownBy(() -> read(folder.resolve("none.csv"), null)).isInstanceOf(IOException.class);
    }

    @Test
    void refusesUnlabelledAndOneLabelFolders() throws IOException {
        files("faces/a.jpg", "b.jpg");
        assertThatThrownBy(() -> read(null, null))
                .isInstanceOf(NotEvaluable.class)
                .hasMessageContaining("neither a folder normal/ nor paralysis/");
        files("normal/a.jpg");
        assertThatThrownBy(() -> read(null, null)).hasMessageContaining("no picture labelled paralysis");
    }

    @Test
    void countsCopiesOnceAndRefusesThemUnderBothLabels() throws IOException {
        files("normal/a.jpg", "paralysis/c.jpg", "paralysis/empty.jpg", "normal/empty.jpg");
        Files.copy(pictures().resolve("normal/a.jpg"), pictures().resolve("normal/b.jpg"));
        Files.write(pictures().resolve("paralysis/empty.jpg"), new byte[0]);
        Files.write(pictures().resolve("normal/empty.jpg"), new byte[0]);
        LabelledFolder labelled = read(null, null);
        assertThat(labelled.pictures()).hasSize(4);
        assertThat(labelled.remarks())
                .contains("Left out, because they are copies of other files: normal/b.jpg (of normal/a.jpg).");
        Files.copy(pictures().resolve("normal/a.jpg"), pictures().resolve("paralysis/a.jpg"));
        assertThatThrownBy(() -> read(null, null))
                .isInstanceOf(NotEvaluable.class)
                .hasMessageContaining("labelled normal and paralysis: normal/a.jpg and paralysis/a.jpg");
    }

    private LabelledFolder read(@Nullable Path table, @Nullable Pattern person) throws IOException {
        try (PictureFolder open = PictureFolder.open(pictures())) {
            return LabelledFolder.read(open, table, person);
        }
    }

    private Path pictures() {
        return folder.resolve("pictures");
    }

    private Path table(String text) throws IOException {
        return Files.writeString(folder.resolve("labels.csv"), text);
    }

    private void files(String... names) throws IOException {
        for (String name : List.of(names)) {
            Path file = pictures().resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "bytes of " + name);
        }
    }
}
