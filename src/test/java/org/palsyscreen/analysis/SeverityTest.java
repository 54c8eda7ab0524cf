package org.palsyscreen.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeverityTest {
    @ParameterizedTest
    @CsvSource({
        "0, NORMAL", "9.99, NORMAL", "10, NEAR_NORMAL", "24.99, NEAR_NORMAL", "25, MILD", "44.99, MILD",
        "45, MODERATE", "64.99, MODERATE", "65, SEVERE", "84.99, SEVERE", "85, COMPLETE", "100, COMPLETE"
    })
    void a_class_begins_at_its_cut_off(double severity, SeverityClass expected) {
        assertThat(new Severity(severity, 0, 0, 0, 0).overallClass()).isEqualTo(expected);
    }

    @Test
    void each_region_has_its_own_value() {
        Severity severity = new Severity(10, 1, 2, 3, 4);

        assertThat(Region.values()).extracting(severity::of).containsExactly(1.0, 2.0, 3.0, 4.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 100.1, Double.NaN})
    void a_value_outside_0_to_100_is_refused(double value) {
        assertThatThrownBy(() -> new Severity(value, 0, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Severity(0, 0, 0, 0, value)).isInstanceOf(IllegalArgumentException.class);
    }
}
