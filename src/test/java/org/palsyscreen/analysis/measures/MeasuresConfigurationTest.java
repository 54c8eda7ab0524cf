package org.palsyscreen.analysis.measures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palsyscreen.analysis.FaceMeasurer;
import org.palsyscreen.analysis.HealthyBand;
import org.palsyscreen.analysis.Measure;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MeasuresConfigurationTest {
    private static final String SETTING = "palsyscreen.measures.iris-diameter-mm=";
    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(MeasuresConfiguration.class);

    @Test
    void bands_are_scaled_as_the_measures_are() {
        context.run(usual -> context.withPropertyValues(SETTING + 12.2).run(wider -> {
            HealthyBand usualBand = usual.getBean(FaceMeasurer.class).healthy().pooled(Measure.MRD1);
            HealthyBand widerBand = wider.getBean(FaceMeasurer.class).healthy().pooled(Measure.MRD1);
            assertThat(widerBand.absolute()).isEqualTo(usualBand.absolute().times(12.2 / BandTable.IRIS_DIAMETER_MM));
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.1", "12.3", "NaN"})
    void a_diameter_that_no_one_published_stops_the_start(String diameter) {
        context.withPropertyValues(SETTING + diameter)
                .run(failed -> assertThat(failed).getFailure().rootCause().hasMessageContaining("11.2 to 12.2"));
    }
}
