package org.palsyscreen.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether erased records still lie in the free space of the database file.
 *
 * @param wantedAt when something was last erased; null when nothing was since the file was rewritten
 * @param doneAt when the file was last rewritten; null for never
 * @param here false where the database is a server: its administrator sees to that
 */
public record CompactionState(
        @Nullable Instant wantedAt, @Nullable Instant doneAt, boolean here) {}
