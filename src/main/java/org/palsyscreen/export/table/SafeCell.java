package org.palsyscreen.export.table;

import org.jspecify.annotations.Nullable;

/** Text that a spreadsheet program shows instead of running it. */
final class SafeCell {
    /** What spreadsheet programs take for the start of a formula, full-width forms included. */
    private static final String STARTS_FORMULA = "=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20";

    private SafeCell() {}

    static String text(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        var first = text.strip().isEmpty() ? text : text.strip();
        boolean unsafe = STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 || STARTS_FORMULA.indexOf(first.charAt(0)) >= 0;
        return (unsafe ? "'" + text : text).replace('\0', ' ');
    }
}
