package org.palsyscreen.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.PictureLimits;

/**
 * Who changed the limits of the quality gate, when and why.
 *
 * @param version counts the changes from 1
 * @param set null: back to those configured
 */
public record PictureLimitChange(int version, @Nullable PictureLimits set, String by, Instant at, String reason) {}
