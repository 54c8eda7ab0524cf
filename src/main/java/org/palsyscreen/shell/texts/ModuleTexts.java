package org.palsyscreen.shell.texts;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts of all modules: each keeps its own in {@code i18n/<module>/}, and its keys begin with the module's name. All
 * are patterns of {@link MessageFormat}, also those without parameters.
 */
@Component
public class ModuleTexts implements I18NProvider {
    public static final Locale INDONESIAN = Locale.of("id");
    private static final Logger LOG = LoggerFactory.getLogger(ModuleTexts.class);
    /** By language. */
    private final Map<String, Map<String, String>> texts;

    public ModuleTexts() {
        texts = Map.of(
                Locale.ENGLISH.getLanguage(), read("messages.properties"),
                INDONESIAN.getLanguage(), read("messages_id.properties"));
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.ENGLISH, INDONESIAN);
    }

    /** English for what a language lacks; the key itself, and a line in the log, for what none has. */
    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        var english = texts.getOrDefault(Locale.ENGLISH.getLanguage(), Map.of());
        var pattern = texts.getOrDefault(locale.getLanguage(), english).getOrDefault(key, english.get(key));
        if (pattern == null) {
            LOG.warn("no text for {}", key);
            return key;
        }
        return new MessageFormat(pattern, locale).format(params);
    }

    /** All patterns of one language. */
    Map<String, String> patterns(Locale locale) {
        return texts.getOrDefault(locale.getLanguage(), Map.of());
    }

    private static Map<String, String> read(String file) {
        var all = new HashMap<String, String>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*/" + file)) {
                read(resource).forEach((key, text) -> {
                    if (all.put((String) key, (String) text) != null) {
                        throw new IllegalStateException(key + " is defined twice, also in " + resource);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }

    private static Properties read(Resource resource) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
