package org.palsyscreen.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; null sets no limit.
 *
 * @param from the first point in time
 * @param before the first point in time that is too late
 * @param actor the whole name, in the case it was recorded
 * @param subject the whole subject as recorded, such as {@code screening/17}
 */
public record AuditFilter(
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable String actor,
        @Nullable AuditAction action,
        @Nullable String subject) {
    public static final AuditFilter NONE = new AuditFilter(null, null, null, null, null);
}
