package org.palsyscreen.analysis.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Passes float tensors in and out by the names that the signature gives them. */
final class NamedTensors implements NoBatchifyTranslator<Map<String, Tensor>, Outputs> {
    @Override
    public NDList processInput(TranslatorContext context, Map<String, Tensor> inputs) {
        NDList list = new NDList();
        // DJL expects the order of the signature's sorted names
        new TreeMap<>(inputs).forEach((name, tensor) -> {
            NDArray array = context.getNDManager()
                    .create(
                            tensor.values(),
                            new Shape(tensor.shape().stream()
                                    .mapToLong(Long::longValue)
                                    .toArray()));
            array.setName(name);
            list.add(array);
        });
        return list;
    }

    @Override
    public Outputs processOutput(TranslatorContext context, NDList outputs) {
        Map<String, float[]> values = new HashMap<>();
        for (NDArray array : outputs) {
            values.put(array.getName(), array.toFloatArray());
        }
        return new Outputs(values);
    }
}
