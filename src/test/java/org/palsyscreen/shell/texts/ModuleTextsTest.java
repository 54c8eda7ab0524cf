package org.palsyscreen.shell.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ModuleTextsTest {
    private final ModuleTexts texts = new ModuleTexts();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(texts.patterns(ModuleTexts.INDONESIAN).keySet())
                .isNotEmpty()
                .isEqualTo(texts.patterns(Locale.ENGLISH).keySet());
    }

    @Test
    void everyTextIsAValidPatternAndNoneIsBlank() {
        for (var locale : texts.getProvidedLocales()) {
            texts.patterns(locale).forEach((key, pattern) -> {
                assertThat(pattern).as(key).isNotBlank();
                assertThatCode(() -> new MessageFormat(pattern, locale)).as(key).doesNotThrowAnyException();
            });
        }
    }

    @Test
    void aTextTakesParametersInTheFormOfTheLocale() {
        assertThat(texts.getTranslation("components.regions.score", Locale.ENGLISH, 1.25))
                .isEqualTo("1.2 SD");
        assertThat(texts.getTranslation("components.regions.score", ModuleTexts.INDONESIAN, 1.25))
                .isEqualTo("1,2 SD");
    }

    @Test
    void apostrophesComeOutSingle() {
        assertThat(texts.getTranslation("analysis.side.LEFT", Locale.UK)).isEqualTo("Patient's left");
    }

    @Test
    void anUnknownLanguageGetsEnglishAndAnUnknownKeyItself() {
        assertThat(texts.getTranslation("analysis.outcome.NO_SIGN", Locale.GERMAN))
                .isEqualTo("No sign found");
        assertThat(texts.getTranslation("no.such.text", Locale.ENGLISH)).isEqualTo("no.such.text");
    }
}
