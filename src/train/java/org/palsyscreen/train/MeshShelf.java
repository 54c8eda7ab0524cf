package org.palsyscreen.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palsyscreen.analysis.Landmarks;
import org.palsyscreen.analysis.face.MeshPoints;

/** The mesh of every made picture on disk, a file a person, in the order of the pictures; empty where none was found. */
record MeshShelf(Path folder) {
    static final Path USUAL = Path.of("target", "training", "meshes");

    boolean holds(Person person) {
        return Files.exists(file(person));
    }

    void put(Person person, List<Optional<MeshPoints>> meshes) throws IOException {
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(person.number() + ".unfinished");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
            out.writeInt(meshes.size());
            for (Optional<MeshPoints> mesh : meshes) {
                out.writeBoolean(mesh.isPresent());
                if (mesh.isPresent()) {
                    Floats.write(out, mesh.get().xyz());
                    Floats.write(out, mesh.get().landmarks().xy());
                    out.writeDouble(mesh.get().presence());
                }
            }
        }
        Files.move(unfinished, file(person), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    List<Optional<MeshPoints>> of(Person person) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file(person)), 1 << 16))) {
            List<Optional<MeshPoints>> meshes = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                meshes.add(
                        in.readBoolean()
                                ? Optional.of(new MeshPoints(
                                        Floats.read(in), new Landmarks(Floats.read(in)), in.readDouble()))
                                : Optional.empty());
            }
            return meshes;
        }
    }

    private Path file(Person person) {
        return folder.resolve(person.number() + ".meshes");
    }
}
