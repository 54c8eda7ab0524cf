package org.palsyscreen.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceFormatTest {
    private static final ReferenceFormat MRN = ReferenceFormat.of("MRN-\\d{6}", "MRN- and six digits");

    @Test
    void the_whole_reference_has_to_match_after_cleaning() {
        assertThat(MRN.acceptsOrBlank("  MRN-123456 ")).isTrue();
        assertThat(MRN.acceptsOrBlank("")).isTrue();
        assertThat(MRN.acceptsOrBlank("MRN-12345")).isFalse();
        assertThat(MRN.acceptsOrBlank("xMRN-123456")).isFalse();
    }

    @Test
    void what_no_reference_may_contain_is_refused_whatever_the_pattern() {
        assertThat(ReferenceFormat.ANY.acceptsOrBlank("a=b")).isFalse();
        assertThat(ReferenceFormat.ANY.acceptsOrBlank("A/1 b")).isTrue();
    }
}
