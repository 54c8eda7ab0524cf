package org.palsyscreen.train;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.palsyscreen.analysis.Landmarks;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.classify.Asymmetry;
import org.palsyscreen.analysis.classify.FaceGeometry;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.face.LandmarkRefiner;
import org.palsyscreen.analysis.face.MeshPoints;
import org.palsyscreen.analysis.models.SavedModel;

/**
 * How much of a known one-sided movement the mesh reports, and how much after refinement, on people held out; and how far
 * untouched faces spread. Movements are those of the recipe's table.
 */
final class RecoveryTable {
    /** A movement of the patient's right side alone, and the measure that should report it. */
    private enum Movement {
        CORNER_DOWN(Asymmetry.CORNER_HEIGHT, 0.045),
        CORNER_MEDIAL(Asymmetry.CORNER_SHIFT, 0.065),
        LOWER_LID(Asymmetry.LOWER_LID_HEIGHT, 0.03),
        UPPER_LID(Asymmetry.UPPER_LID_HEIGHT, 0.04),
        BROW(Asymmetry.BROW_HEIGHT, 0.035);

        private final Asymmetry measure;
        private final double by;

        Movement(Asymmetry measure, double by) {
            this.measure = measure;
            this.by = by;
        }

        PalsyMovement movement() {
            return PalsyMovement.only(
                    this == BROW ? by : 0,
                    this == LOWER_LID ? by : 0,
                    this == UPPER_LID ? by : 0,
                    this == CORNER_DOWN ? by : 0,
                    this == CORNER_MEDIAL ? by : 0);
        }
    }

    private final FaceGeometry geometry;
    private final FaceField field;
    private final Map<Movement, List<double[]>> fractions = new EnumMap<>(Movement.class);
    private final Map<Movement, List<double[]>> untouched = new EnumMap<>(Movement.class);

    private RecoveryTable(SymmetricTemplate template) {
        this.geometry = new FaceGeometry(template);
        this.field = new FaceField(template);
        for (Movement m : Movement.values()) {
            fractions.put(m, new ArrayList<>());
            untouched.put(m, new ArrayList<>());
        }
    }

    static void main(String... args) throws IOException {
        try (Workshop workshop = new Workshop()) {
            IO.println(measure(workshop, Person.all(Workshop.TRAINING_DATA)));
        }
    }

    /** The table as it stands in the model card, measured on the test people. */
    static String measure(Workshop workshop, List<Person> people) throws IOException {
        RecoveryTable table = new RecoveryTable(SymmetricTemplate.load());
        List<Person> test = people.stream().filter(p -> p.part() == Part.TEST).toList();
        try (MeshFinder finder = workshop.newFinder();
                SavedModel model = SavedModel.load(TrainRefiner.FOLDER, 1);
                LandmarkRefiner refiner = new LandmarkRefiner(model)) {
            Progress progress = new Progress("people for the table of the refiner", test.size());
            for (Person person : test) {
                Optional<NormalFace> face = NormalFace.of(person, finder);
                if (face.isPresent()) {
                    table.add(face.get(), finder, refiner);
                }
                progress.oneMore();
            }
        }
        return table.text();
    }

    private void add(NormalFace face, MeshFinder finder, LandmarkRefiner refiner) {
        ColourPicture picture = ColourPicture.of(face.picture());
        Optional<float[][]> before = measures(face.picture(), finder, refiner);
        if (before.isEmpty()) {
            return;
        }
        for (Movement movement : Movement.values()) {
            int k = movement.measure.ordinal();
            untouched.get(movement).add(new double[] {before.get()[0][k], before.get()[1][k]});
            HeadTurn.Frame frame = HeadTurn.Frame.of(face.mesh());
            double[][] shifts = field.oneSided(movement.movement(), true);
            frame.toPixels(shifts);
            MeshPoints truth = moved(face.mesh(), shifts);
            double wanted = geometry.measure(truth)[k] - geometry.measure(face.mesh())[k];
            BufferedImage image =
                    PictureWarp.apply(picture, face.mesh(), shifts).image();
            measures(image, finder, refiner)
                    .ifPresent(after -> fractions.get(movement).add(new double[] {
                        (after[0][k] - before.get()[0][k]) / wanted, (after[1][k] - before.get()[1][k]) / wanted
                    }));
        }
    }

    /** Of the mesh as found, then refined. */
    private Optional<float[][]> measures(BufferedImage image, MeshFinder finder, LandmarkRefiner refiner) {
        return finder.find(image).map(mesh -> new float[][] {
            geometry.measure(mesh), geometry.measure(refiner.refine(new Photo(image, new byte[0]), mesh))
        });
    }

    /** @param shifts in pixels */
    private static MeshPoints moved(MeshPoints mesh, double[][] shifts) {
        float[] xyz = mesh.xyz().clone();
        float[] xy = mesh.landmarks().xy().clone();
        for (int p = 0; p < shifts.length; p++) {
            xyz[3 * p] += (float) shifts[p][0];
            xyz[3 * p + 1] += (float) shifts[p][1];
        }
        return new MeshPoints(xyz, new Landmarks(xy), mesh.presence());
    }

    private String text() {
        StringBuilder text = new StringBuilder("""
                | one-sided movement | recovered by the mesh | recovered after refinement (middle half) | spread of untouched faces, mesh | after refinement |
                |---|---|---|---|---|
                """);
        fractions.forEach((movement, rows) -> text.append(String.format(
                Locale.ROOT,
                "| %s %.3f | %.2f | %.2f (%.2f-%.2f) | %.4f | %.4f |%n",
                movement.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                movement.by,
                quantile(rows, 0, 0.5),
                quantile(rows, 1, 0.5),
                quantile(rows, 1, 0.25),
                quantile(rows, 1, 0.75),
                deviation(untouched.get(movement), 0),
                deviation(untouched.get(movement), 1))));
        return text.toString();
    }

    private static double quantile(List<double[]> rows, int column, double q) {
        double[] sorted = rows.stream().mapToDouble(r -> r[column]).sorted().toArray();
        return sorted[(int) (q * (sorted.length - 1))];
    }

    private static double deviation(List<double[]> rows, int column) {
        double[] values = rows.stream().mapToDouble(r -> r[column]).toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow());
    }
}
