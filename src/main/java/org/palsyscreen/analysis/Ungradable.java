package org.palsyscreen.analysis;

import org.jspecify.annotations.Nullable;

/**
 * No verdict, and why.
 *
 * @param quality what was measured before the picture was refused, if a face was found
 * @param landmarks the face that was refused, if there was one
 */
public record Ungradable(
        UngradableReason reason,
        @Nullable Quality quality,
        @Nullable Landmarks landmarks) implements Finding {
    public Ungradable(UngradableReason reason) {
        this(reason, null, null);
    }

    @Override
    public Outcome outcome() {
        return Outcome.UNGRADABLE;
    }
}
