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

/** Made pictures on disk, a file a person: after a kill, only what is missing is made. */
record PictureShelf(Path folder) {
    static final Path USUAL = Path.of("target", "training", "pictures");

    boolean holds(Person person) {
        return Files.exists(file(person));
    }

    /** Whole or not at all. */
    void put(Person person, List<TrainingPicture> pictures) throws IOException {
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(person.number() + ".unfinished");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
            out.writeInt(pictures.size());
            for (TrainingPicture picture : pictures) {
                picture.write(out);
            }
        }
        Files.move(unfinished, file(person), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    List<TrainingPicture> of(Person person) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file(person)), 1 << 16))) {
            List<TrainingPicture> pictures = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                pictures.add(TrainingPicture.read(in, person));
            }
            return pictures;
        }
    }

    private Path file(Person person) {
        return folder.resolve(person.number() + ".pictures");
    }
}
