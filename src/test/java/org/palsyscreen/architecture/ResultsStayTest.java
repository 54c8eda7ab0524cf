package org.palsyscreen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the model found is written once: no statement of the application changes it. */
class ResultsStayTest {
    /** With or without an alias; up to the condition, or to the end of the text when it has none. */
    private static final Pattern UPDATE = Pattern.compile(
            "(?is)\\bupdate\\s+(screening|screening_picture|review|reading)\\s+(?:as\\s+)?(?:\\w+\\s+)??set\\s+(.*?)(?:\\bwhere\\b|\\Z|\")");

    private static final Pattern MERGE =
            Pattern.compile("(?i)\\bmerge\\s+into\\s+(screening|screening_picture|review|reading)\\b");
    private static final Pattern COLUMN = Pattern.compile("(?i)(?:^|,)\\s*(?:\\w+\\.)?([a-z_]+)\\s*=");
    private static final Set<String> MOVES_ON = Set.of(
            "review_state",
            "review_version",
            "signed_off",
            "voided",
            "reading_state",
            "patient_id",
            "patient_reference",
            "patient_key");

    @Test
    void no_statement_changes_a_result_a_picture_or_what_a_reviewer_said() throws IOException {
        var statements = new ArrayList<String>();
        var changed = new TreeSet<String>();
        for (var source : sources()) {
            var text = Files.readString(source);
            changes(text, statements, changed);
        }
        assertThat(statements).as("the test still finds them").hasSizeGreaterThanOrEqualTo(3);
        assertThat(changed).isSubsetOf(MOVES_ON);
    }

    @Test
    void a_statement_that_does_would_be_found() {
        var changed = new TreeSet<String>();
        changes(
                "jdbc.sql(\"update screening set voided = ?,\\n probability = ? where id = ?\")",
                new ArrayList<>(),
                changed);
        changes("\"\"\"\n update review\n set note = ?\n where x\"\"\"", new ArrayList<>(), changed);
        changes("\"update screening s set s.outcome = ? where s.id = ?\"", new ArrayList<>(), changed);
        changes("\"update reading set reader = ?\"", new ArrayList<>(), changed);
        changes("\"merge into screening (id) key (id) values (?)\"", new ArrayList<>(), changed);
        assertThat(changed).containsExactly("merge into", "note", "outcome", "probability", "reader", "voided");
    }

    @Test
    void hibernate_writes_a_screening_once() throws IOException {
        assertThat(Files.readString(Path.of("src/main/java/org/palsyscreen/screening/store/Screening.java")))
                .contains("@Immutable\n@Table(name = \"screening\")");
    }

    private static void changes(String text, List<String> statements, Set<String> changed) {
        if (MERGE.matcher(text).find()) {
            changed.add("merge into");
        }
        var updates = UPDATE.matcher(text.replace("\\n", " "));
        while (updates.find()) {
            statements.add(updates.group());
            var columns = COLUMN.matcher(updates.group(2));
            while (columns.find()) {
                changed.add(columns.group(1).toLowerCase(java.util.Locale.ROOT));
            }
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
