package org.palsyscreen.audit.chain;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application. */
@Configuration(proxyBeanMethods = false)
class UtcClock {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
