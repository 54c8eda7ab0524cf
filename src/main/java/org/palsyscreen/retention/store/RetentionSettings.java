package org.palsyscreen.retention.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param cron when the retention runs, in the server's time zone: second, minute, hour, day, month, weekday; {@code -} for
 *     never */
@ConfigurationProperties("palsyscreen.retention")
record RetentionSettings(@DefaultValue("0 30 2 * * *") String cron) {}
