package org.palsyscreen.analysis.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palsyscreen.analysis.PalsyClassifier;
import org.palsyscreen.analysis.quality.GateLimits;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class AnalysisConfigurationTest {
    @TempDir
    Path models;

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(AnalysisConfiguration.class);

    @Test
    void without_settings_the_documented_defaults_apply() {
        context.withPropertyValues("palsyscreen.models=" + models)
                .run(started -> assertThat(started.getBean(AnalysisSettings.class))
                        .isEqualTo(AnalysisSettings.defaults().withModels(models)));
    }

    @Test
    void thresholds_and_limits_are_configurable_one_by_one() {
        context.withPropertyValues(
                        "palsyscreen.models=" + models,
                        "palsyscreen.thresholds.upper=0.95",
                        "palsyscreen.gate.max-yaw-degrees=12")
                .run(started -> {
                    AnalysisSettings settings = started.getBean(AnalysisSettings.class);
                    assertThat(settings.thresholds()).isEqualTo(new ThresholdOverrides(null, 0.95));
                    assertThat(settings.gate())
                            .isEqualTo(new GateLimits(120, 12, 20, 30, 12, 80, 225, 0.3, 0.5, 0.5, 0.65));
                });
    }

    @Test
    void the_application_starts_without_models_and_says_what_is_missing() {
        context.withPropertyValues("palsyscreen.models=" + models)
                .run(started -> assertThat(
                                started.getBean(PalsyClassifier.class).status().problems())
                        .hasSize(3));
    }
}
