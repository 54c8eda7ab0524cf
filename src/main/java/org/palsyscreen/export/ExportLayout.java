package org.palsyscreen.export;

import org.palsyscreen.storage.StorableText;

/**
 * How this clinic wants its files.
 *
 * @param clinic its name, on every page of a report; empty for none
 * @param separator between the cells of CSV
 */
public record ExportLayout(String clinic, Separator separator) {
    /** Longest name, in characters: what fits on one line of a report. */
    public static final int MAX_CLINIC = 80;

    public static final ExportLayout USUAL = new ExportLayout("", Separator.COMMA);

    /** @throws IllegalArgumentException when the name is too long */
    public ExportLayout {
        clinic = StorableText.of(clinic.strip());
        if (clinic.length() > MAX_CLINIC) {
            throw new IllegalArgumentException("longer than " + MAX_CLINIC + " characters");
        }
    }

    /** RFC 4180 has the comma; spreadsheet programs set to a language with decimal commas take the semicolon. */
    public enum Separator {
        COMMA(','),
        SEMICOLON(';'),
        TAB('\t');

        private final char character;

        Separator(char character) {
            this.character = character;
        }

        public char character() {
            return character;
        }
    }
}
