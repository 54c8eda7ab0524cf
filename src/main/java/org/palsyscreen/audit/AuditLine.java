package org.palsyscreen.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the chain as it is read, without its hashes.
 *
 * @param number counts from 1 without gaps, unless somebody tampered with the chain
 * @param actor user name of who acted, {@code key:} and a name for another system, as typed for a failed login
 * @param action name of an {@link AuditAction}; any text when the entry was tampered with or a newer version wrote it
 * @param subject what was acted on, such as {@code screening/17}; null when the action says it
 * @param detail a short English note, may be empty
 */
public record AuditLine(
        long number,
        Instant at,
        String actor,
        String action,
        @Nullable String subject,
        String detail) {}
