package org.palsyscreen.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\0=1",
                " =1",
                "\uff1d1",
                "=cmd|' /C calc'!A0"
            })
    void what_a_spreadsheet_would_run_begins_with_an_apostrophe(String text) {
        assertThat(SafeCell.text(text)).startsWith("'").doesNotContain("\0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Siti", "MRN-1", "a=b", "1-2", "'quoted'", "\u00e9"})
    void other_text_stays_as_it_is(String text) {
        assertThat(SafeCell.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void nothing_is_an_empty_cell(String text) {
        assertThat(SafeCell.text(text)).isEmpty();
    }
}
