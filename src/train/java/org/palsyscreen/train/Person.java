package org.palsyscreen.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * One person of the training data; every source shows each person once.
 *
 * @param number running number over all sources, the seed of everything random about this person
 */
record Person(int number, FaceSource source, Path picture, Part part) {
    private static final long SPLIT_SEED = 20261124;

    /** "faker-cc0/0012". */
    String id() {
        return source.folder() + "/" + String.valueOf(picture.getFileName()).replace(".jpg", "");
    }

    SplittableRandom random(int version) {
        return new SplittableRandom(SPLIT_SEED * 31 + number * 1009L + version);
    }

    /** Everyone, split 70 : 15 : 15 within each source. */
    static List<Person> all(Path trainingPictures) throws IOException {
        List<Person> people = new ArrayList<>();
        for (FaceSource source : FaceSource.PUBLISHED) {
            List<Path> pictures;
            try (Stream<Path> files = Files.list(trainingPictures.resolve(source.folder()))) {
                pictures = files.filter(f -> f.toString().endsWith(".jpg"))
                        .sorted()
                        .toList();
            }
            int[] order = new int[pictures.size()];
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
            TextureHead.shuffle(order, new SplittableRandom(SPLIT_SEED + source.ordinal()));
            Part[] parts = new Part[order.length];
            for (int i = 0; i < order.length; i++) {
                double share = (i + 0.5) / order.length;
                parts[order[i]] = share < 0.7 ? Part.TRAIN : share < 0.85 ? Part.VALIDATION : Part.TEST;
            }
            for (int i = 0; i < parts.length; i++) {
                people.add(new Person(people.size(), source, pictures.get(i), parts[i]));
            }
        }
        return people;
    }

    /** Writes who belongs to which part. */
    static void writeSplit(List<Person> people, Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of("person,part"));
        people.forEach(p -> lines.add(p.id() + "," + p.part()));
        Files.write(file, lines);
    }
}
