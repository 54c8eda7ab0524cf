package org.palsyscreen.batch.labels;

import java.util.Locale;
import java.util.Optional;

/** The truth about a picture, as whoever labelled it knows it. */
public enum Label {
    NORMAL,
    PARALYSIS;

    /** @return empty for anything but normal, paralysis or palsy, in capitals or not */
    public static Optional<Label> named(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "normal" -> Optional.of(NORMAL);
            case "paralysis", "palsy" -> Optional.of(PARALYSIS);
            default -> Optional.empty();
        };
    }
}
