package org.palsyscreen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palsyscreen.analysis.Measure;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.RejectionReason;
import org.palsyscreen.analysis.SeverityClass;
import org.palsyscreen.analysis.Side;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.analysis.UnmeasurableReason;

class TranslationsTest {
    private static final Path I18N = Path.of("src/main/resources/i18n");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    static Stream<String> modules() throws IOException {
        try (Stream<Path> folders = Files.list(I18N)) {
            return folders
                    .filter(Files::isDirectory)
                    .map(Path::getFileName)
                    .map(Path::toString)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesSayTheSameThings(String module) throws IOException {
        Properties english = texts(module, "messages.properties");
        Properties indonesian = texts(module, "messages_id.properties");
        assertThat(indonesian.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(key).startsWith(module + ".");
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(indonesian.getProperty(key)).as(key).isNotBlank();
            assertThat(placeholders(indonesian.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
            assertThat(new MessageFormat(english.getProperty(key), Locale.ENGLISH).format(new Object[0]))
                    .as(key)
                    .isNotBlank();
            assertThat(new MessageFormat(indonesian.getProperty(key), Locale.of("id")).format(new Object[0]))
                    .as(key)
                    .isNotBlank();
        }
    }

    /** A screening is "skrining", what identifies a patient is "referensi pasien". */
    @ParameterizedTest
    @MethodSource("modules")
    void indonesianHasOneWordForOneThing(String module) throws IOException {
        Properties indonesian = texts(module, "messages_id.properties");
        for (String key : indonesian.stringPropertyNames()) {
            assertThat(indonesian.getProperty(key).toLowerCase(Locale.ROOT))
                    .as(key)
                    .doesNotContain("penapisan", "nomor rujukan");
        }
    }

    @Test
    void everySharedEnumConstantHasItsText() throws IOException {
        Set<String> keys = texts("analysis", "messages.properties").stringPropertyNames();
        for (Outcome outcome : Outcome.values()) {
            assertThat(keys).contains("analysis.outcome." + outcome);
        }
        for (Side side : Side.values()) {
            assertThat(keys).contains("analysis.side." + side);
        }
        for (Region region : Region.values()) {
            assertThat(keys).contains("analysis.region." + region);
        }
        for (SeverityClass severityClass : SeverityClass.values()) {
            assertThat(keys).contains("analysis.severity." + severityClass);
        }
        for (Measure measure : Measure.values()) {
            assertThat(keys).contains("analysis.measure." + measure);
        }
        for (UnmeasurableReason reason : UnmeasurableReason.values()) {
            assertThat(keys).contains("analysis.unmeasurable." + reason);
        }
        for (UngradableReason reason : UngradableReason.values()) {
            assertThat(keys).contains("analysis.ungradable." + reason, "analysis.ungradable." + reason + ".advice");
        }
        for (RejectionReason reason : RejectionReason.values()) {
            assertThat(keys).contains("analysis.rejected." + reason, "analysis.rejected." + reason + ".advice");
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String module, String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(I18N.resolve(module).resolve(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
