package org.palsyscreen.api.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.api.ApiKey;
import org.palsyscreen.api.ApiScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of the keys. Always in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredKeys {
    private static final String COLUMNS = """
            select id, name, scopes, secret_sha256, created_by, created_at, expires_at, revoked_by, revoked_at,
                last_used_at from api_key\s""";
    private static final String SEPARATOR = " ";
    private final JdbcClient jdbc;

    StoredKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record StoredKey(ApiKey key, String secretSha256) {}

    void insert(ApiKey key, String secretSha256) {
        jdbc.sql("""
                insert into api_key (id, name, scopes, secret_sha256, created_by, created_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        key.id(),
                        key.name(),
                        key.scopes().stream().sorted().map(ApiScope::name).collect(Collectors.joining(SEPARATOR)),
                        secretSha256,
                        key.createdBy(),
                        utc(key.createdAt()),
                        utc(key.expiresAt()))
                .update();
    }

    Optional<StoredKey> find(String id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(StoredKeys::read)
                .optional();
    }

    boolean nameTaken(String name) {
        return jdbc.sql("select count(*) from api_key where name = ?")
                        .param(name)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<ApiKey> page(int offset, int limit) {
        return jdbc
                .sql(COLUMNS + "order by created_at desc, id offset ? rows fetch next ? rows only")
                .params(offset, limit)
                .query(StoredKeys::read)
                .list()
                .stream()
                .map(StoredKey::key)
                .toList();
    }

    int count() {
        return jdbc.sql("select count(*) from api_key").query(Integer.class).single();
    }

    boolean revoke(String id, String by, Instant at) {
        return jdbc.sql("update api_key set revoked_by = ?, revoked_at = ? where id = ? and revoked_at is null")
                        .params(by, utc(at), id)
                        .update()
                == 1;
    }

    void used(String id, Instant at) {
        jdbc.sql("update api_key set last_used_at = ? where id = ?")
                .params(utc(at), id)
                .update();
    }

    private static StoredKey read(ResultSet row, int number) throws SQLException {
        var key = new ApiKey(
                row.getString("id"),
                row.getString("name"),
                scopes(row.getString("scopes")),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getString("revoked_by"),
                instant(row, "revoked_at"),
                instant(row, "last_used_at"));
        return new StoredKey(key, row.getString("secret_sha256"));
    }

    private static Set<ApiScope> scopes(String stored) {
        return Arrays.stream(stored.split(SEPARATOR, -1))
                .map(ApiScope::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ApiScope.class)));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
