package org.palsyscreen.storage;

import java.util.regex.Pattern;

/** What every database can keep of a text that was typed or sent by anybody. */
public final class StorableText {
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");
    private static final String REPLACEMENT = "\ufffd";

    private StorableText() {}

    /** NUL and unpaired surrogates, which PostgreSQL refuses, become the replacement character U+FFFD. */
    public static String of(String text) {
        return UNSTORABLE.matcher(text).replaceAll(REPLACEMENT);
    }
}
