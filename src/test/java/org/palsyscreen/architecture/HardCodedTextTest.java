package org.palsyscreen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users read comes from the translations, not from the sources of views and web components. */
class HardCodedTextTest {
    /** A literal with two letters that stands where a text goes that is shown. */
    private static final List<Pattern> IN_JAVA = List.of(
            Pattern.compile(
                    "new (?:Span|Paragraph|H[1-6]|Button|NativeLabel|ListItem|TextField|TextArea|Checkbox"
                            + "|IntegerField|NumberField|DatePicker|Select|ComboBox|Details|ConfirmDialog)\\(\\s*\"([^\"]*\\p{L}{2}[^\"]*)\""),
            Pattern.compile("new Anchor\\([^,()]*,\\s*\"([^\"]*\\p{L}{2}[^\"]*)\""),
            Pattern.compile(
                    "\\.set(?:Text|Label|Placeholder|HelperText|ErrorMessage|HeaderTitle|Title|SummaryText|Header"
                            + "|AriaLabel|Tooltip|TooltipText|CancelText|ConfirmText)\\(\\s*\"([^\"]*\\p{L}{2}[^\"]*)\"\\s*\\)"),
            Pattern.compile(
                    "setAttribute\\(\\s*\"(?:aria-label|title|alt|placeholder)\",\\s*\"([^\"]*\\p{L}{2}[^\"]*)\""),
            Pattern.compile("Notification\\.show\\(\\s*\"([^\"]*\\p{L}{2}[^\"]*)\""));

    private static final List<Pattern> IN_TYPESCRIPT = List.of(
            Pattern.compile("(?:aria-label|title|alt|placeholder)=\"([^\"$]*\\p{L}{2}[^\"$]*)\""),
            Pattern.compile(
                    "<(?:p|span|button|label|h\\d|td|th|li|option|summary|figcaption)\\b[^<>]*>\\s*([\\p{L}][^<>${}]*\\p{L}[^<>${}]*)<"));

    /** Examples that are the same in every language. */
    private static final Set<String> ALLOWED = Set.of("screening/17");

    @Test
    void views_show_translated_texts_only() throws IOException {
        var found = new ArrayList<String>();
        var views = files("src/main/java", ".java").stream()
                .filter(file ->
                        file.toString().contains("/ui/") || file.toString().contains("/components/"))
                .toList();
        assertThat(views).hasSizeGreaterThan(60);
        for (var file : views) {
            search(Files.readString(file), IN_JAVA).forEach(text -> found.add(file.getFileName() + ": " + text));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void web_components_show_texts_that_they_are_given_only() throws IOException {
        var found = new ArrayList<String>();
        var components = files("frontend", ".ts").stream()
                .filter(file -> !file.toString().contains("/generated/"))
                .toList();
        assertThat(components).hasSizeGreaterThan(3);
        for (var file : components) {
            search(Files.readString(file), IN_TYPESCRIPT).forEach(text -> found.add(file.getFileName() + ": " + text));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_text_that_was_not_translated_would_be_found() {
        assertThat(search("add(new Span(\"Nothing here\"));", IN_JAVA)).containsExactly("Nothing here");
        assertThat(search("field.setLabel(\n    \"Name\");", IN_JAVA)).containsExactly("Name");
        assertThat(search("x.setAttribute(\"aria-label\", \"Close it\")", IN_JAVA))
                .containsExactly("Close it");
        assertThat(search("new Anchor(\"/a\", \"Read more\")", IN_JAVA)).containsExactly("Read more");
        assertThat(search("new Span(getTranslation(\"a.b\"))", IN_JAVA)).isEmpty();
        assertThat(search("html`<button title=\"Take it\">Take</button>`", IN_TYPESCRIPT))
                .containsExactly("Take it", "Take");
        assertThat(search("html`<p>${this.texts.hint}</p>`", IN_TYPESCRIPT)).isEmpty();
    }

    private static List<String> search(String source, List<Pattern> patterns) {
        var found = new ArrayList<String>();
        for (var pattern : patterns) {
            var match = pattern.matcher(source);
            while (match.find()) {
                if (!ALLOWED.contains(match.group(1))) {
                    found.add(match.group(1).strip());
                }
            }
        }
        return found;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
