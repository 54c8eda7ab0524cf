package org.palsyscreen.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps the examples between runs: making them takes most of the time, training the heads little. */
final class ExampleFile {
    static final Path USUAL = Path.of("target", "training", "examples.bin");

    private ExampleFile() {}

    static void write(Path file, List<Example> examples) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(examples.size());
            for (Example e : examples) {
                out.writeInt(e.person().number());
                out.writeInt(e.kind().ordinal());
                out.writeDouble(e.strength());
                out.writeBoolean(e.rightAffected());
                Floats.write(out, e.severity());
                Floats.write(out, e.differences());
                Floats.write(out, e.measures());
                Floats.write(out, e.unrefined());
                Floats.write(out, e.plain());
                Floats.write(out, e.surroundings());
            }
        }
    }

    static List<Example> read(Path file, List<Person> people) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int n = in.readInt();
            List<Example> examples = new ArrayList<>(n);
            for (int i = 0; i < n; i++) {
                examples.add(new Example(
                        people.get(in.readInt()),
                        SampleKind.values()[in.readInt()],
                        in.readDouble(),
                        in.readBoolean(),
                        Floats.read(in),
                        Floats.read(in),
                        Floats.read(in),
                        Floats.read(in),
                        Floats.read(in),
                        Floats.read(in)));
            }
            return examples;
        }
    }
}
