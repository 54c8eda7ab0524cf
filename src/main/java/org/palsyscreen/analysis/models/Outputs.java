package org.palsyscreen.analysis.models;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a model returned for one input, flattened, by the names of its signature. */
public record Outputs(Map<String, float[]> byName) {
    /** @throws IllegalArgumentException when the model has no such output */
    public float[] values(String name) {
        float[] values = valuesOrNull(name);
        if (values == null) {
            throw new IllegalArgumentException("no output " + name + " among " + byName.keySet());
        }
        return values;
    }

    /** Null when the model's signature has no such output. */
    public float @Nullable [] valuesOrNull(String name) {
        return byName.get(name);
    }
}
