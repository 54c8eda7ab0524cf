package org.palsyscreen.records;

import org.palsyscreen.storage.StorableText;

/** The rules for what reviewers write. */
final class Texts {
    private Texts() {}

    static String optional(String text) {
        var stripped = StorableText.of(text.strip());
        if (stripped.length() > Verdict.MAX_TEXT) {
            throw new IllegalArgumentException("longer than " + Verdict.MAX_TEXT + " characters");
        }
        return stripped;
    }

    static String required(String text) {
        var stripped = optional(text);
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("needs a text");
        }
        return stripped;
    }
}
