package org.palsyscreen.storage;

import java.util.HashMap;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses all that depends on the kind of database from its address, so that nothing but the address is configured. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {
    @Bean
    Database database(JdbcConnectionDetails connection) {
        return Database.of(connection.getJdbcUrl());
    }

    @Bean
    FlywayConfigurationCustomizer columnTypes(Database database) {
        return migrations -> {
            var placeholders = new HashMap<>(migrations.getPlaceholders());
            placeholders.put("picture", database.pictureType());
            migrations.placeholders(placeholders);
        };
    }
}
