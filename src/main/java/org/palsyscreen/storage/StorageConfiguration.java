package org.palsyscreen.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import org.springframework.beans.factory.config.BeanPostProcessor;
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

    /** Before the first connection: the pool does not change afterwards. */
    @Bean
    static BeanPostProcessor connectionStart() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool && pool.getJdbcUrl() != null) {
                    pool.setConnectionInitSql(Database.of(pool.getJdbcUrl()).connectionStart());
                }
                return bean;
            }
        };
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
