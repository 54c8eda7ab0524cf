package org.palsyscreen.audit.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.audit.AuditLine;

/** One link of the chain; its hash covers everything else in it, the hash of the link before included. */
record AuditEntry(
        long number,
        Instant at,
        String actor,
        String action,
        @Nullable String subject,
        String detail,
        String previousHash,
        String hash) {

    static AuditEntry following(
            long previousNumber,
            String previousHash,
            Instant at,
            String actor,
            String action,
            @Nullable String subject,
            String detail) {
        var open = new AuditEntry(previousNumber + 1, at, actor, action, subject, detail, previousHash, "");
        return new AuditEntry(open.number, at, actor, action, subject, detail, previousHash, open.computeHash());
    }

    static AuditEntry read(ResultSet row, int rowNumber) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    AuditLine line() {
        return new AuditLine(number, at, actor, action, subject, detail);
    }

    /** Every field goes in with its length, so that no text can be moved from one field to the next. */
    String computeHash() {
        var digest = sha256();
        add(digest, Long.toString(number));
        add(digest, at.toString());
        add(digest, actor);
        add(digest, action);
        add(digest, subject == null ? "" : "=" + subject);
        add(digest, detail);
        add(digest, previousHash);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String field) {
        var bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
