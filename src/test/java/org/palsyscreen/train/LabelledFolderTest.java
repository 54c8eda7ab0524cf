package org.palsyscreen.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledFolderTest {
    @TempDir
    private Path folder;

    @Test
    void all_pictures_of_a_person_are_in_one_part_whatever_their_labels() throws IOException {
        StringBuilder labels = new StringBuilder("file,label,person,side\n");
        for (int person = 0; person < 60; person++) {
            for (int visit = 0; visit < 3; visit++) {
                String file = "p" + person + "-" + visit + ".jpg";
                Files.createFile(folder.resolve(file));
                labels.append(file)
                        .append(visit == 0 ? ",normal,P" + person + ",\n" : ",paralysis,P" + person + ",left\n");
            }
        }
        Files.writeString(folder.resolve(LabelledFolder.LABELS), labels);

        List<LabelledFolder.Labelled> all = LabelledFolder.read(folder);

        assertThat(all).hasSize(180);
        all.stream()
                .collect(Collectors.groupingBy(l -> l.person().number()))
                .values()
                .forEach(own -> {
                    assertThat(own).hasSize(3);
                    Set<Part> parts = own.stream().map(l -> l.person().part()).collect(Collectors.toSet());
                    assertThat(parts).hasSize(1);
                });
        assertThat(all.stream().map(l -> l.person().part()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Part.values());
    }

    @Test
    void a_later_run_with_more_people_leaves_everyone_in_their_part() throws IOException {
        write("a.jpg,normal,Ana,", "b.jpg,paralysis,Budi,right");
        List<LabelledFolder.Labelled> before = LabelledFolder.read(folder);
        write("c.jpg,normal,Citra,", "a.jpg,normal,Ana,", "b.jpg,paralysis,Budi,right");
        List<LabelledFolder.Labelled> after = LabelledFolder.read(folder);

        assertThat(after.get(1).person().part())
                .isEqualTo(before.get(0).person().part());
        assertThat(after.get(2).person().part())
                .isEqualTo(before.get(1).person().part());
    }

    @Test
    void a_folder_without_labels_is_refused() {
        assertRefused("There is no ", "labels.csv");
    }

    @Test
    void a_folder_of_one_class_is_refused() throws IOException {
        write("a.jpg,normal,Ana,", "b.jpg,normal,Budi,");
        assertRefused("both labels");
    }

    @Test
    void an_unknown_label_is_refused_with_its_line() throws IOException {
        write("a.jpg,normal,Ana,", "b.jpg,stroke,Budi,right");
        assertRefused("Line 3", "\"stroke\"");
    }

    @Test
    void paralysis_without_its_side_is_refused() throws IOException {
        write("a.jpg,normal,Ana,", "b.jpg,paralysis,Budi,");
        assertRefused("Line 3", "right or left");
    }

    @Test
    void a_picture_without_a_person_is_refused() throws IOException {
        write("a.jpg,normal,,", "b.jpg,paralysis,Budi,left");
        assertRefused("Line 2", "no person");
    }

    @Test
    void a_picture_outside_the_folder_is_refused() throws IOException {
        write("a.jpg,normal,Ana,");
        Files.writeString(folder.resolve(LabelledFolder.LABELS), "file,label,person,side\n../x.jpg,normal,Ana,\n");
        assertRefused("../x.jpg", "not in the folder");
    }

    @Test
    void a_missing_column_is_named() throws IOException {
        Files.writeString(folder.resolve(LabelledFolder.LABELS), "file,label\n");
        assertRefused("no column person");
    }

    private void write(String... rows) throws IOException {
        for (String row : rows) {
            Path picture = folder.resolve(row.substring(0, row.indexOf(',')));
            if (Files.notExists(picture)) {
                Files.createFile(picture);
            }
        }
        Files.writeString(
                folder.resolve(LabelledFolder.LABELS), "file,label,person,side\n" + String.join("\n", rows) + "\n");
    }

    private void assertRefused(String... parts) {
        assertThatThrownBy(() -> LabelledFolder.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .contains(parts);
    }
}
