package org.palsyscreen.screening;

/** What another format would mean. */
public sealed interface ReferenceFormatCheck {
    /**
     * @param references looked at, the newest, at most {@value #MOST}
     * @param others of them that do not look like this; they stay as they are
     */
    record Readable(int references, int others) implements ReferenceFormatCheck {
        public static final int MOST = 10_000;
    }

    /** @param problem in English, as the parser of the expression says it */
    record Unreadable(String problem) implements ReferenceFormatCheck {}
}
