package org.palsyscreen.api.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code palsyscreen.api.*}.
 *
 * @param requestsPerMinute what one key may ask, counted by every instance for itself
 * @param refusalsPerMinute how often one address may come with a wrong key before it is not listened to
 */
@ConfigurationProperties("palsyscreen.api")
public record ApiSettings(
        @DefaultValue("120") int requestsPerMinute,
        @DefaultValue("20") int refusalsPerMinute) {
    public ApiSettings {
        if (requestsPerMinute < 1 || refusalsPerMinute < 1) {
            throw new IllegalArgumentException("need at least one request and one refusal per minute");
        }
    }
}
