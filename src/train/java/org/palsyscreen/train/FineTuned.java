package org.palsyscreen.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Fine-tuned weights of some of the backbone's layers, kept between the steps of the training. */
record FineTuned(Map<Integer, Layer> layers) {
    static final Path USUAL = Path.of("target", "training", "fine-tuned.bin");

    /** In the order of {@link MobileNetV2.Weights}. */
    record Layer(float[] kernel, float[] bias) {}

    /** The backbone as it was fine-tuned. */
    static MobileNetV2 backbone() throws IOException {
        return MobileNetV2.read(Workshop.BACKBONE).with(read(USUAL).layers());
    }

    void write(Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
            out.writeInt(layers.size());
            for (Map.Entry<Integer, Layer> layer : layers.entrySet()) {
                out.writeInt(layer.getKey());
                Floats.write(out, layer.getValue().kernel());
                Floats.write(out, layer.getValue().bias());
            }
        }
        Files.move(unfinished, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    static FineTuned read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            Map<Integer, Layer> layers = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                layers.put(in.readInt(), new Layer(Floats.read(in), Floats.read(in)));
            }
            return new FineTuned(layers);
        }
    }
}
