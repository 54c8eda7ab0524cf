package org.palsyscreen.analysis.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palsyscreen.analysis.Severity;
import org.palsyscreen.analysis.models.Outputs;

class SeverityOutputTest {
    @Test
    void a_model_without_the_output_gives_no_severity() {
        Outputs outputs = new Outputs(Map.of("probability", new float[] {0.5f}));

        assertThat(SavedModelPalsyModel.severity(outputs.valuesOrNull("severity")))
                .isNull();
    }

    @Test
    void the_overall_value_comes_first_then_the_regions_in_their_order() {
        assertThat(SavedModelPalsyModel.severity(new float[] {50, 10, 20, 30, 40}))
                .isEqualTo(new Severity(50, 10, 20, 30, 40));
    }

    @Test
    void rounding_beyond_the_ends_is_cut() {
        assertThat(SavedModelPalsyModel.severity(new float[] {100.0001f, -0.0001f, 0, 0, 0}))
                .isEqualTo(new Severity(100, 0, 0, 0, 0));
    }

    @Test
    void an_output_of_another_size_or_without_a_number_is_refused() {
        assertThatThrownBy(() -> SavedModelPalsyModel.severity(new float[] {50}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SavedModelPalsyModel.severity(new float[] {Float.NaN, 0, 0, 0, 0}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
