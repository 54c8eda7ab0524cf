package org.palsyscreen.backup.files;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class BackupSchedule {
    private static final Logger log = LoggerFactory.getLogger(BackupSchedule.class);

    @Bean
    SchedulingConfigurer scheduledBackups(MakingBackups backups, BackupSettings settings) {
        return tasks -> tasks.addCronTask(
                () -> log.info("backup: {}", backups.make("schedule", step -> log.debug("backup: {}", step))),
                settings.cron());
    }
}
