package org.palsyscreen.analysis.models;

import java.util.Map;

/** What a model returned for one input, flattened, by the names of its signature. */
public record Outputs(Map<String, float[]> byName) {
    /** @throws IllegalArgumentException when the model has no such output */
    public float[] values(String name) {
        float[] values = byName.get(name);
        if (values == null) {
            throw new IllegalArgumentException("no output " + name + " among " + byName.keySet());
        }
        return values;
    }
}
