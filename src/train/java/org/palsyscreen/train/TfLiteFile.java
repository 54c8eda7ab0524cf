package org.palsyscreen.train;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the weights of a quantised TensorFlow Lite file: FlatBuffers by hand, as far as a chain of convolutions needs it.
 * Field numbers are those of TensorFlow's schema.fbs.
 */
final class TfLiteFile {
    private static final int CONV = 3;
    private static final int DEPTHWISE = 4;
    private static final int FULLY_CONNECTED = 9;

    /** A layer's weights, dequantised channel by channel, in TFLite's order (output, height, width, input). */
    record Layer(boolean depthwise, int[] shape, float[] weights, float[] bias) {}

    private final ByteBuffer bytes;

    private TfLiteFile(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** Convolutions and dense layers in the order of execution. */
    static List<Layer> layers(Path file) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        return new TfLiteFile(buffer).read();
    }

    private List<Layer> read() {
        int model = bytes.getInt(0);
        int codes = vector(model, 1);
        int graph = element(vector(model, 2), 0);
        int buffers = vector(model, 4);
        int tensors = vector(graph, 0);
        int operators = vector(graph, 3);
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < bytes.getInt(operators); i++) {
            int operator = element(operators, i);
            int codeField = field(operator, 0);
            int code = element(codes, codeField == 0 ? 0 : bytes.getInt(codeField));
            int kind = bytes.get(field(code, 0));
            if (kind != CONV && kind != DEPTHWISE && kind != FULLY_CONNECTED) {
                continue;
            }
            int inputs = vector(operator, 1);
            int weights = element(tensors, bytes.getInt(inputs + 8));
            int bias = element(tensors, bytes.getInt(inputs + 12));
            layers.add(new Layer(
                    kind == DEPTHWISE, shape(weights), values(weights, buffers, 1), values(bias, buffers, 4)));
        }
        return layers;
    }

    private int[] shape(int tensor) {
        int at = vector(tensor, 0);
        int[] shape = new int[bytes.getInt(at)];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = bytes.getInt(at + 4 + 4 * i);
        }
        return shape;
    }

    private float[] values(int tensor, int buffers, int width) {
        int raw = vector(element(buffers, bytes.getInt(field(tensor, 2))), 0);
        int quantization = indirect(field(tensor, 4));
        int scales = vector(quantization, 2);
        int zeros = vector(quantization, 3);
        int channels = bytes.getInt(scales);
        int dimensionField = field(quantization, 6);
        int dimension = dimensionField == 0 ? 0 : bytes.getInt(dimensionField);
        int[] shape = shape(tensor);
        int inner = 1;
        for (int i = dimension + 1; i < shape.length; i++) {
            inner *= shape[i];
        }
        float[] values = new float[bytes.getInt(raw) / width];
        for (int i = 0; i < values.length; i++) {
            int channel = channels == 1 ? 0 : i / inner % channels;
            long q = width == 1 ? bytes.get(raw + 4 + i) : bytes.getInt(raw + 4 + 4 * i);
            long zero = bytes.getLong(zeros + 4 + 8 * channel);
            values[i] = (q - zero) * bytes.getFloat(scales + 4 + 4 * channel);
        }
        return values;
    }

    /** Position of a table's field, 0 when it is absent. */
    private int field(int table, int number) {
        int vtable = table - bytes.getInt(table);
        int slot = 4 + 2 * number;
        if (slot >= bytes.getShort(vtable)) {
            return 0;
        }
        int offset = bytes.getShort(vtable + slot);
        return offset == 0 ? 0 : table + offset;
    }

    private int vector(int table, int number) {
        return indirect(field(table, number));
    }

    private int element(int vector, int index) {
        return indirect(vector + 4 + 4 * index);
    }

    private int indirect(int at) {
        return at + bytes.getInt(at);
    }
}
