package org.palsyscreen.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.palsyscreen.analysis.classify.SpatialSimilarity;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.face.MeshPoints;

/** Makes the average of normal meshes (generalised Procrustes) and then makes it symmetric. */
final class TemplateMaker {
    private static final int N = SymmetricTemplate.POINTS;
    private static final int ROUNDS = 4;
    private static final double FACE_HEIGHT = SymmetricTemplate.SIDE / 1.3;
    private static final int[] ALL = IntStream.range(0, N).toArray();

    /** The corners of the lips' rings lie on one another, so that distance cannot tell them apart. */
    private static final int[][] LIP_CORNERS = {{61, 291}, {76, 306}, {62, 292}, {78, 308}};

    private static final Path RESOURCES = Path.of("src", "main", "resources", "org", "palsyscreen", "analysis");
    private static final Path TEMPLATE = RESOURCES.resolve("classify").resolve("symmetric-template.csv");
    private static final Path MIRROR_POINTS = RESOURCES.resolve("face").resolve("mirror-points.csv");

    private TemplateMaker() {}

    static void main(String... args) throws IOException, InterruptedException {
        List<Person> people = Person.all(Workshop.TRAINING_DATA).stream()
                .filter(p -> p.part() == Part.TRAIN)
                .toList();
        try (Workshop workshop = new Workshop()) {
            List<MeshPoints> meshes = workshop.each(
                    "faces",
                    people,
                    (person, finder) -> NormalFace.of(person, finder).stream()
                            .map(NormalFace::mesh)
                            .toList());
            SymmetricTemplate template = of(meshes);
            write(template, TEMPLATE);
            write(template.mirror(), MIRROR_POINTS);
        }
    }

    static SymmetricTemplate of(List<MeshPoints> meshes) {
        float[] mean = meshes.getFirst().xyz().clone();
        for (int round = 0; round < ROUNDS; round++) {
            mean = upright(average(meshes, mean));
        }
        int[] mirror = mirrorPairs(mean);
        float[] symmetric = symmetric(mean, mirror);
        return new SymmetricTemplate(upright(symmetric), mirror);
    }

    private static float[] average(List<MeshPoints> meshes, float[] target) {
        double[] sum = new double[3 * N];
        for (MeshPoints mesh : meshes) {
            SpatialSimilarity fit = SpatialSimilarity.fit(mesh.xyz(), target, ALL);
            for (int p = 0; p < N; p++) {
                for (int axis = 0; axis < 3; axis++) {
                    sum[3 * p + axis] += fit.apply(axis, mesh.x(p), mesh.y(p), mesh.z(p));
                }
            }
        }
        float[] mean = new float[3 * N];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sum[i] / meshes.size());
        }
        return mean;
    }

    /** Eyes level, equally deep, forehead above chin at equal depth; then to the crop's size and place. */
    private static float[] upright(float[] xyz) {
        double[] right = unit(difference(xyz, 263, 33));
        double[] down = difference(xyz, 152, 10);
        double along = right[0] * down[0] + right[1] * down[1] + right[2] * down[2];
        for (int i = 0; i < 3; i++) {
            down[i] -= along * right[i];
        }
        double height = Math.sqrt(down[0] * down[0] + down[1] * down[1] + down[2] * down[2]);
        down = unit(down);
        double[] deep = {
            right[1] * down[2] - right[2] * down[1],
            right[2] * down[0] - right[0] * down[2],
            right[0] * down[1] - right[1] * down[0]
        };
        double[][] axes = {right, down, deep};
        double scale = FACE_HEIGHT / height;
        float[] out = new float[3 * N];
        for (int axis = 0; axis < 3; axis++) {
            double centre = (dot(axes[axis], xyz, 10) + dot(axes[axis], xyz, 152)) / 2;
            double place = axis == 2 ? 0 : SymmetricTemplate.SIDE / 2.0;
            for (int p = 0; p < N; p++) {
                out[3 * p + axis] = (float) ((dot(axes[axis], xyz, p) - centre) * scale + place);
            }
        }
        return out;
    }

    private static int[] mirrorPairs(float[] mean) {
        float[] flipped = flipped(mean);
        // the mean face leans a little: its mirror image is laid over it before neighbours are sought
        SpatialSimilarity lay = SpatialSimilarity.fit(
                flipped, mean, new int[] {10, 152, 168, 1, 6, 197, 195, 5, 4, 2, 0, 17, 199, 175});
        double[][] distance = new double[N][N];
        for (int p = 0; p < N; p++) {
            for (int axis = 0; axis < 3; axis++) {
                double image = lay.apply(axis, flipped[3 * p], flipped[3 * p + 1], flipped[3 * p + 2]);
                for (int q = 0; q < N; q++) {
                    double d = image - mean[3 * q + axis];
                    distance[p][q] += d * d;
                }
            }
        }
        // the refined lips have rings that nearly touch, so that a nearest neighbour alone is not always mutual
        record Pair(int p, int q, double apart) {}
        List<Pair> pairs = new ArrayList<>();
        for (int p = 0; p < N; p++) {
            for (int q = p; q < N; q++) {
                pairs.add(new Pair(p, q, distance[p][q] + distance[q][p]));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::apart));
        int[] mirror = new int[N];
        Arrays.fill(mirror, -1);
        for (int[] corners : LIP_CORNERS) {
            mirror[corners[0]] = corners[1];
            mirror[corners[1]] = corners[0];
        }
        int own = 0;
        for (Pair pair : pairs) {
            if (mirror[pair.p] < 0 && mirror[pair.q] < 0) {
                mirror[pair.p] = pair.q;
                mirror[pair.q] = pair.p;
                own += pair.p == pair.q ? 1 : 0;
            }
        }
        IO.println("mirror pairs: " + (N - own) / 2 + ", on the midline: " + own);
        return mirror;
    }

    private static float[] flipped(float[] xyz) {
        float[] out = xyz.clone();
        for (int p = 0; p < N; p++) {
            out[3 * p] = SymmetricTemplate.SIDE - out[3 * p];
        }
        return out;
    }

    private static float[] symmetric(float[] mean, int[] mirror) {
        float[] image = new float[3 * N];
        float[] flipped = flipped(mean);
        for (int p = 0; p < N; p++) {
            System.arraycopy(flipped, 3 * p, image, 3 * mirror[p], 3);
        }
        SpatialSimilarity fit = SpatialSimilarity.fit(image, mean, ALL);
        float[] middle = new float[3 * N];
        for (int p = 0; p < N; p++) {
            for (int axis = 0; axis < 3; axis++) {
                middle[3 * p + axis] = (float)
                        ((mean[3 * p + axis] + fit.apply(axis, image[3 * p], image[3 * p + 1], image[3 * p + 2])) / 2);
            }
        }
        // symmetric about its own midplane now; in that plane's frame the two halves are averaged exactly
        float[] own = upright(middle);
        float[] out = new float[3 * N];
        for (int p = 0; p < N; p++) {
            int q = mirror[p];
            out[3 * p] = (own[3 * p] + SymmetricTemplate.SIDE - own[3 * q]) / 2;
            out[3 * p + 1] = (own[3 * p + 1] + own[3 * q + 1]) / 2;
            out[3 * p + 2] = (own[3 * p + 2] + own[3 * q + 2]) / 2;
        }
        return out;
    }

    static void write(SymmetricTemplate template, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# x, y, z in pixels of the crop; a line a point; written by TemplateMaker");
        for (int p = 0; p < N; p++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%.3f,%.3f,%.3f",
                    template.xyz()[3 * p],
                    template.xyz()[3 * p + 1],
                    template.xyz()[3 * p + 2]));
        }
        Files.write(file, lines);
    }

    private static void write(int[] mirror, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Partner of mesh point 0, 1, .. 467 on the other side of the face; points of the midline are their own");
        IntStream.of(mirror).mapToObj(Integer::toString).forEach(lines::add);
        Files.write(file, lines);
    }

    private static double[] difference(float[] xyz, int p, int q) {
        return new double[] {xyz[3 * p] - xyz[3 * q], xyz[3 * p + 1] - xyz[3 * q + 1], xyz[3 * p + 2] - xyz[3 * q + 2]};
    }

    private static double dot(double[] axis, float[] xyz, int p) {
        return axis[0] * xyz[3 * p] + axis[1] * xyz[3 * p + 1] + axis[2] * xyz[3 * p + 2];
    }

    private static double[] unit(double[] v) {
        double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        return new double[] {v[0] / length, v[1] / length, v[2] / length};
    }
}
