package org.palsyscreen.screening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who changed how references look, when and why.
 *
 * @param version counts the changes from 1
 * @param expression null: back to what is configured
 */
public record ReferenceFormatChange(
        int version, @Nullable String expression, String description, String by, Instant at, String reason) {
    public static final int MAX_LENGTH = 200;
}
