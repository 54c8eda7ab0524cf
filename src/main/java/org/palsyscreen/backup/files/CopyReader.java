package org.palsyscreen.backup.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.audit.AuditChains;
import org.palsyscreen.audit.AuditVerdict;
import org.palsyscreen.backup.BackupContents;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Reads a database file from beginning to end without changing it. */
final class CopyReader {
    private static final int BATCH = 50;
    private static final String SUFFIX = ".mv.db";

    private CopyReader() {}

    /**
     * @param file ends with {@code .mv.db}
     * @throws UnsoundCopy when it cannot be opened, or a picture or the audit chain is not what it was
     */
    static BackupContents read(Path file, @Nullable String user, @Nullable String password) throws UnsoundCopy {
        var path = file.toAbsolutePath().toString();
        var url = "jdbc:h2:file:" + path.substring(0, path.length() - SUFFIX.length())
                + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE";
        try (var connection = DriverManager.getConnection(
                url, Objects.requireNonNullElse(user, ""), Objects.requireNonNullElse(password, ""))) {
            return contents(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException | DataAccessException e) {
            throw new UnsoundCopy("the copy cannot be read", e);
        }
    }

    private static BackupContents contents(JdbcClient jdbc) throws UnsoundCopy {
        var rows = new TreeMap<String, Long>();
        for (var table : jdbc.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
                .query(String.class)
                .list()) {
            rows.put(
                    table.toLowerCase(Locale.ROOT),
                    jdbc.sql("select count(*) from \"" + table + "\"")
                            .query(Long.class)
                            .single());
        }
        return switch (AuditChains.over(jdbc).verify(Optional.empty())) {
            case AuditVerdict.Intact(var head) -> new BackupContents(rows, pictures(jdbc), head);
            case AuditVerdict.Broken(var number, var flaw) ->
                throw new UnsoundCopy("the audit log is broken at entry " + number + ": " + flaw);
            case AuditVerdict.Stopped stopped -> throw new UnsoundCopy("the audit log was not read to its end");
        };
    }

    private record Picture(long screening, String noted, byte[] jpeg) {}

    private static String pictures(JdbcClient jdbc) throws UnsoundCopy {
        var all = sha256();
        long after = 0;
        for (var batch = batch(jdbc, after); !batch.isEmpty(); batch = batch(jdbc, after)) {
            for (var picture : batch) {
                var found = HexFormat.of().formatHex(sha256().digest(picture.jpeg()));
                if (!found.equals(picture.noted())) {
                    throw new UnsoundCopy("the picture of screening " + picture.screening() + " is not what it was");
                }
                all.update(HexFormat.of().parseHex(found));
                after = picture.screening();
            }
        }
        return HexFormat.of().formatHex(all.digest());
    }

    private static List<Picture> batch(JdbcClient jdbc, long after) {
        return jdbc.sql("""
                select s.id, s.picture_sha256, p.jpeg from screening s join screening_picture p on p.screening_id = s.id
                where s.id > ? order by s.id fetch first ? rows only""")
                .params(after, BATCH)
                .query((row, n) -> new Picture(row.getLong(1), row.getString(2), row.getBytes(3)))
                .list();
    }

    static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
