package org.palsyscreen.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.HealthyBand;
import org.palsyscreen.analysis.Measure;
import org.palsyscreen.analysis.MeasuredPair;
import org.palsyscreen.analysis.Range;
import org.palsyscreen.analysis.measures.BandTable;

/**
 * Measures the untouched training faces as the product measures patients, and writes the bands that the record shows its
 * measures against. To be run again whenever detector, mesh, landmarks or measures change.
 */
public final class HealthyBands {
    private static final Path OUT =
            Path.of("src", "main", "resources", "org", "palsyscreen", "analysis", "measures", BandTable.RESOURCE);

    private HealthyBands() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Person> people = Person.all(Workshop.TRAINING_DATA);
        Map<FaceSource, List<MeasuredFace>> faces = new EnumMap<>(FaceSource.class);
        for (MeasuredFace face : MeasuredFace.all(people)) {
            faces.computeIfAbsent(face.source(), source -> new ArrayList<>()).add(face);
        }
        List<String> lines = new ArrayList<>(List.of(
                "# Differences between the sides of normal faces, measured by HealthyBands in src/train; lengths in mm"
                        + " at an iris of " + BandTable.IRIS_DIAMETER_MM + " mm.",
                "# Difference = patient's right - left. Percent = 100 x |difference| / larger side."));
        for (FaceSource source : FaceSource.PUBLISHED) {
            List<MeasuredFace> own = faces.getOrDefault(source, List.of());
            lines.add("# " + source.folder() + ": "
                    + people.stream().filter(p -> p.source() == source).count() + " pictures, " + outcomes(own));
        }
        lines.add(BandTable.HEADER);
        List<MeasuredFace> all = faces.values().stream().flatMap(List::stream).toList();
        for (Measure measure : Measure.values()) {
            lines.add(BandTable.line(band(measure, HealthyBand.POOLED, all)));
            faces.forEach((source, own) -> lines.add(BandTable.line(band(measure, source.folder(), own))));
        }
        Files.createDirectories(OUT.getParent());
        Files.write(OUT, lines);
        lines.forEach(IO::println);
    }

    private static String outcomes(List<MeasuredFace> faces) {
        Map<String, Integer> counts = new TreeMap<>();
        faces.forEach(face -> counts.merge(face.outcome(), 1, Integer::sum));
        return counts.toString();
    }

    private static HealthyBand band(Measure measure, String source, List<MeasuredFace> faces) {
        List<MeasuredPair> pairs = faces.stream()
                .flatMap(face -> face.pairs().stream())
                .filter(pair -> pair.measure() == measure)
                .toList();
        return new HealthyBand(
                measure,
                source,
                pairs.size(),
                range(pairs, MeasuredPair::difference),
                range(pairs, pair -> Math.abs(pair.difference())),
                measure.proportional() ? percent(pairs) : null);
    }

    private static @Nullable Range percent(List<MeasuredPair> pairs) {
        return range(
                pairs.stream().filter(pair -> pair.percent() != null).toList(),
                pair -> Objects.requireNonNull(pair.percent()));
    }

    private static Range range(List<MeasuredPair> pairs, ToDoubleFunction<MeasuredPair> value) {
        double[] sorted = pairs.stream().mapToDouble(value).sorted().toArray();
        return new Range(
                DoubleStream.of(sorted).average().orElse(Double.NaN),
                percentile(sorted, 0.05),
                percentile(sorted, 0.95));
    }

    /** Between the two nearest values. */
    private static double percentile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
