package org.palsyscreen.analysis.models;

import java.util.Arrays;
import java.util.List;

/**
 * A dense float tensor in row-major order.
 *
 * @param values not copied
 * @param shape the size of each dimension, batch first
 */
public record Tensor(float[] values, List<Long> shape) {
    public Tensor {
        shape = List.copyOf(shape);
        long size = shape.stream().reduce(1L, (a, b) -> a * b);
        if (size != values.length) {
            throw new IllegalArgumentException(values.length + " values do not fill " + shape);
        }
    }

    public static Tensor of(float[] values, long... shape) {
        return new Tensor(values, Arrays.stream(shape).boxed().toList());
    }
}
