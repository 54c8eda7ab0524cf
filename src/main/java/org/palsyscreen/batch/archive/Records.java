package org.palsyscreen.batch.archive;

import java.util.concurrent.Callable;
import org.palsyscreen.audit.AuditChain;
import org.palsyscreen.backup.Backups;
import org.palsyscreen.export.RecordExport;
import org.palsyscreen.export.RecordImport;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** The record in the configured database, with the application's own settings and without its screens and models. */
public record Records(RecordExport exporting, RecordImport importing, AuditChain chain, Backups backups, Runnable stop)
        implements AutoCloseable {
    /** Whose name the audit log has: who can start this command can read the database's files. */
    static final String ACTOR = "command-line";

    /** Connects, and brings the tables up to date. */
    public static Records start() {
        return start("");
    }

    /** @param databaseUrl address; empty for the configured one */
    public static Records start(String databaseUrl) {
        var context = new SpringApplicationBuilder(RecordModules.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(databaseUrl.isEmpty() ? new String[0] : new String[] {"--spring.datasource.url=" + databaseUrl});
        return new Records(
                context.getBean(RecordExport.class),
                context.getBean(RecordImport.class),
                context.getBean(AuditChain.class),
                context.getBean(Backups.class),
                context::close);
    }

    public static <T> T asActor(Callable<T> work) throws Exception {
        var security = SecurityContextHolder.createEmptyContext();
        security.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                ACTOR, null, AuthorityUtils.createAuthorityList("ROLE_ADMINISTRATOR")));
        SecurityContextHolder.setContext(security);
        try {
            return work.call();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Override
    public void close() {
        stop.run();
    }

    // not a @Configuration: the server's own scan must not find it
    @AutoConfigurationPackage
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @ComponentScan({"org.palsyscreen.storage", "org.palsyscreen.audit.chain", "org.palsyscreen.export.archive"})
    @ComponentScan(
            basePackages = "org.palsyscreen",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                "org\\.palsyscreen\\.export\\.writing\\.(Exports|Pseudonyms|ScreeningPages)",
                                "org\\.palsyscreen\\.backup\\.files\\.(MakingBackups|BackupFolder)",
                                "org\\.palsyscreen\\.records\\.store\\.(JdbcHistory|JdbcReviews|StoredReviews|BlindReading|StoredReadings|Reassigning)",
                                "org\\.palsyscreen\\.retention\\.store\\.(StoredHolds|StoredPersons)",
                                "org\\.palsyscreen\\.screening\\.store\\.(JdbcReviewLedger|ClinicReferenceFormat)",
                                "org\\.palsyscreen\\.patients\\.store\\.(JdbcPatientEntries|StoredPatients)",
                                "org\\.palsyscreen\\.access\\.accounts\\.SecurityContextUser"
                            }))
    static class RecordModules {}
}
