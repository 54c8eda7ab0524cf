package org.palsyscreen.audit;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A head as a short text that can be printed, mailed, kept elsewhere and read again. */
public final class AuditHeadText {
    /** More is no head: longest text that {@link #read} should be given, in characters. */
    public static final int MAX_LENGTH = 4000;

    private static final Pattern NUMBER = Pattern.compile("(?im)^\\W*number:[ \\t]*(\\d{1,18})[ \\t]*\\r?$");
    private static final Pattern HASH = Pattern.compile("(?im)^\\W*hash:[ \\t]*([0-9a-f]{64})[ \\t]*\\r?$");

    private AuditHeadText() {}

    /** @param at when the head was read */
    public static String write(AuditHead head, Instant at) {
        return """
                PalsyScreen audit log: last entry
                number: %d
                hash: %s
                read at: %s
                """.formatted(head.sequence(), head.hash(), at);
    }

    /** Finds the number and the hash, each in a line of its own; what mail programs add around them does not matter. */
    public static Optional<AuditHead> read(String text) {
        var number = NUMBER.matcher(text);
        var hash = HASH.matcher(text);
        return number.find() && hash.find()
                ? Optional.of(new AuditHead(
                        Long.parseLong(number.group(1)), hash.group(1).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }
}
