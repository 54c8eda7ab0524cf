package org.palsyscreen.analysis.pipeline;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.models.TensorFlowNatives;
import org.palsyscreen.analysis.quality.GateLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code palsyscreen.*} as far as the analysis reads it.
 *
 * @param models folder of the models; when not set, {@code ./models} or the jar's own
 * @param natives where TensorFlow's libraries are unpacked; when not set, the user's cache
 * @param thresholds replace the classifier's own cut-offs
 * @param workers pictures analysed at the same time
 * @param queue pictures that may wait for a worker; one more is answered "busy"
 * @param threadsPerWorker threads of TensorFlow within one operation
 */
@ConfigurationProperties("palsyscreen")
public record AnalysisSettings(
        @Nullable Path models,
        @Nullable Path natives,
        @DefaultValue ThresholdOverrides thresholds,
        @DefaultValue GateLimits gate,
        @DefaultValue("2") int workers,
        @DefaultValue("16") int queue,
        @DefaultValue("1") int threadsPerWorker) {

    public AnalysisSettings {
        if (workers < 1 || queue < 0 || threadsPerWorker < 1) {
            throw new IllegalArgumentException("need workers >= 1, queue >= 0, threads per worker >= 1");
        }
    }

    /** What the application uses when nothing is configured. */
    public static AnalysisSettings defaults() {
        return new AnalysisSettings(null, null, ThresholdOverrides.none(), GateLimits.defaults(), 2, 16, 1);
    }

    public AnalysisSettings withModels(Path folder) {
        return new AnalysisSettings(folder, natives, thresholds, gate, workers, queue, threadsPerWorker);
    }

    Path nativesFolder() {
        return natives == null ? TensorFlowNatives.defaultFolder() : natives;
    }
}
