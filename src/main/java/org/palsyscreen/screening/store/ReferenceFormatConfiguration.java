package org.palsyscreen.screening.store;

import java.util.regex.Pattern;
import org.palsyscreen.screening.ReferenceFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A pattern that is no regular expression stops the start, with its text in the message. */
@Configuration(proxyBeanMethods = false)
class ReferenceFormatConfiguration {
    @Bean
    ReferenceFormat referenceFormat(
            @Value("${palsyscreen.patients.reference-pattern:.*}") String pattern,
            @Value("${palsyscreen.patients.reference-description:}") String description) {
        return new ReferenceFormat(Pattern.compile(pattern), description.strip());
    }
}
