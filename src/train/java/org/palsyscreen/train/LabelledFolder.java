package org.palsyscreen.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A clinic's own labelled pictures: {@code labels.csv} with the columns {@code file,label,person,side};
 * label is {@code normal} or {@code paralysis}, side the
 * patient's {@code right} or {@code left} for paralysis, empty otherwise. All pictures of
 * one person come into the same part, whatever their labels.
 */
final class LabelledFolder {
    static final String LABELS = "labels.csv";
    private static final int FIRST_NUMBER = 1_000_000;
    private static final long SPLIT_SEED = 20261125;

    private LabelledFolder() {}

    /** One picture; {@code rightAffected} is false where there is no palsy. */
    record Labelled(Person person, boolean palsy, boolean rightAffected) {}

    /** @throws IllegalArgumentException with a sentence for whoever made the folder */
    static List<Labelled> read(Path folder) throws IOException {
        Path labels = folder.resolve(LABELS);
        if (!Files.isRegularFile(labels)) {
            throw new IllegalArgumentException("There is no " + labels
                    + ". It has to list every picture: file,label,person,side. Without the person, pictures of one patient"
                    + " could be learnt from and measured on.");
        }
        List<String> lines = Files.readAllLines(labels);
        List<String> header = lines.isEmpty() ? List.of() : fields(lines.getFirst());
        int file = column(header, "file");
        int label = column(header, "label");
        int person = column(header, "person");
        int side = column(header, "side");
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<Labelled> all = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            List<String> row = fields(lines.get(i));
            String where = "Line " + (i + 1) + " of " + labels + " ";
            if (row.size() < header.size()) {
                throw new IllegalArgumentException(where + "has too few columns.");
            }
            Path picture = folder.resolve(row.get(file)).normalize();
            if (!picture.startsWith(folder.normalize()) || !Files.isRegularFile(picture)) {
                throw new IllegalArgumentException(where + "names " + row.get(file) + ", which is not in the folder.");
            }
            String id = row.get(person);
            if (id.isEmpty()) {
                throw new IllegalArgumentException(where + "names no person.");
            }
            int number = numbers.computeIfAbsent(id, k -> FIRST_NUMBER + numbers.size());
            boolean palsy = palsy(row.get(label), where);
            all.add(new Labelled(
                    new Person(number, FaceSource.CLINIC, picture, part(id)),
                    palsy,
                    palsy && rightAffected(row.get(side), where)));
        }
        boolean both = all.stream().anyMatch(Labelled::palsy) && all.stream().anyMatch(l -> !l.palsy());
        if (!both) {
            throw new IllegalArgumentException(labels
                    + " has to list pictures of both labels, normal and paralysis; it lists " + all.size() + ".");
        }
        return all;
    }

    /** By the person's name alone, so that a later run with more people leaves everyone where they were. */
    private static Part part(String person) {
        double draw = new SplittableRandom(SPLIT_SEED + 31L * person.hashCode()).nextDouble();
        return draw < 0.7 ? Part.TRAIN : draw < 0.85 ? Part.VALIDATION : Part.TEST;
    }

    private static boolean palsy(String label, String where) {
        return switch (label.toLowerCase(Locale.ROOT)) {
            case "normal" -> false;
            case "paralysis", "palsy" -> true;
            default ->
                throw new IllegalArgumentException(
                        where + "has the label \"" + label + "\"; it has to be normal or paralysis.");
        };
    }

    private static boolean rightAffected(String side, String where) {
        return switch (side.toLowerCase(Locale.ROOT)) {
            case "right" -> true;
            case "left" -> false;
            default ->
                throw new IllegalArgumentException(
                        where + "has the side \"" + side + "\"; it has to be right or left.");
        };
    }

    private static int column(List<String> header, String name) {
        int at = header.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("The first line of " + LABELS + " has no column " + name + ".");
        }
        return at;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        for (String field : line.replace("\uFEFF", "").split(",", -1)) {
            fields.add(field.strip());
        }
        return fields;
    }
}
