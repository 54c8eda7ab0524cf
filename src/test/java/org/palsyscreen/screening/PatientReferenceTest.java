package org.palsyscreen.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientReferenceTest {
    @ParameterizedTest
    @CsvSource({"' MRN-123/4 ',MRN-123/4", "'Siti   Aminah',Siti Aminah", "a_b.c#7,a_b.c#7"})
    void white_space_around_and_inside_is_tidied(String typed, String stored) {
        assertThat(PatientReference.parse(typed)).map(PatientReference::value).contains(stored);
    }

    @Test
    void an_accent_typed_as_two_characters_is_the_same_reference() {
        assertThat(PatientReference.parse("Re\u0301mi")).isEqualTo(PatientReference.parse("R\u00e9mi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "<script>", "a;b", "=1+1", "a\u0000b", "a'b", "a\"b", "\u202eabc"})
    void what_no_reference_contains_is_refused(String typed) {
        assertThat(PatientReference.parse(typed)).isEmpty();
    }

    @Test
    void sixty_four_characters_fit_and_sixty_five_do_not() {
        assertThat(PatientReference.parse("x".repeat(64))).isPresent();
        assertThat(PatientReference.parse("x".repeat(65))).isEmpty();
    }

    @Test
    void a_reference_cannot_be_made_around_the_rules() {
        assertThatThrownBy(() -> new PatientReference(" x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_key_ignores_case() {
        assertThat(new PatientReference("MRN-\u00c9").key()).isEqualTo("mrn-\u00e9");
    }
}
