package org.palsyscreen.train;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.palsyscreen.analysis.ImageIntake;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.classify.FaceCrop;
import org.palsyscreen.analysis.classify.FaceGeometry;
import org.palsyscreen.analysis.classify.GreyPicture;
import org.palsyscreen.analysis.classify.PalsyModel;
import org.palsyscreen.analysis.classify.SavedModelPalsyModelLoader;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.face.DetectedFace;
import org.palsyscreen.analysis.face.FaceFinder;
import org.palsyscreen.analysis.face.FaceMesh;
import org.palsyscreen.analysis.face.MeshPoints;
import org.palsyscreen.analysis.face.PhotoScales;
import org.palsyscreen.analysis.intake.CheckedImageIntake;
import org.palsyscreen.analysis.models.ModelFolder;
import org.palsyscreen.analysis.models.ModelLibrary;
import org.palsyscreen.analysis.models.ModelProblem;
import org.palsyscreen.analysis.models.SavedModel;
import org.palsyscreen.analysis.models.TensorFlowNatives;
import org.palsyscreen.analysis.quality.GateLimits;
import org.palsyscreen.analysis.quality.QualityGate;

/** Prints how long each stage of one screening takes for a picture of 1280 x 960 px. Arguments: number of runs (200), TensorFlow threads (1). */
public final class Benchmark {
    private static final int WARM_UP = 20;
    private static final double MARK_MS = 150;

    private final Map<String, List<Double>> milliseconds = new LinkedHashMap<>();

    private Benchmark() {}

    public static void main(String... args) throws IOException {
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        TensorFlowNatives.install(TensorFlowNatives.defaultFolder());
        ModelLibrary library = ModelLibrary.locate(null);
        int threads = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        SymmetricTemplate template = SymmetricTemplate.load();
        QualityGate gate = new QualityGate(GateLimits.defaults(), template);
        byte[] jpeg = picture();
        Benchmark benchmark = new Benchmark();
        try (SavedModel detector = SavedModel.load(library.folder(ModelLibrary.FACE_DETECTOR), threads);
                SavedModel mesh = SavedModel.load(library.folder(ModelLibrary.FACE_MESH), threads);
                FaceFinder finder = new FaceFinder(detector);
                FaceMesh mesher = new FaceMesh(mesh);
                var loaded = new SavedModelPalsyModelLoader().load(classifier(library), threads);
                PalsyModel classifier = loaded.newModel()) {
            FaceCrop crop = new FaceCrop(template);
            FaceGeometry geometry = new FaceGeometry(template);
            ImageIntake intake = new CheckedImageIntake();
            for (int run = 0; run < WARM_UP + runs; run++) {
                if (run == WARM_UP) {
                    benchmark.milliseconds.clear();
                }
                Photo photo = (Photo) benchmark.time("intake", () -> intake.read(jpeg));
                PhotoScales scales = new PhotoScales(photo);
                DetectedFace face =
                        benchmark.time("detector", () -> finder.find(scales)).getFirst();
                MeshPoints points = benchmark.time("mesh", () -> mesher.lay(scales, face));
                benchmark.time("gate", () -> gate.inspect(scales, points));
                MeshPoints refined = benchmark.time("refiner", () -> classifier.refine(scales, points));
                benchmark.time("crop and measures", () -> {
                    geometry.measure(refined);
                    return crop.cut(GreyPicture.of(photo.pixels()), refined);
                });
                benchmark.time("crop, measures and classifier", () -> classifier.classify(photo, refined));
            }
        }
        benchmark.print(runs);
    }

    private <T> T time(String stage, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        milliseconds.computeIfAbsent(stage, s -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
        return result;
    }

    private void print(int runs) {
        IO.println(String.format(Locale.ROOT, "%-32s %8s %8s", "stage, ms of " + runs + " runs", "p50", "p95"));
        milliseconds.forEach((stage, times) -> print(stage, times));
        List<Double> total = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            double sum = 0;
            for (Map.Entry<String, List<Double>> stage : milliseconds.entrySet()) {
                // the last stage repeats this one
                sum += stage.getKey().equals("crop and measures")
                        ? 0
                        : stage.getValue().get(run);
            }
            total.add(sum);
        }
        print("one screening", total);
        IO.println(percentile(total, 50) < MARK_MS ? "p50 is within 150 ms" : "p50 is NOT within 150 ms");
    }

    private static void print(String stage, List<Double> times) {
        IO.println(
                String.format(Locale.ROOT, "%-32s %8.1f %8.1f", stage, percentile(times, 50), percentile(times, 95)));
    }

    private static double percentile(List<Double> times, int percent) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static ModelFolder classifier(ModelLibrary library) {
        return switch (library.check(ModelLibrary.PALSY_CLASSIFIER)) {
            case ModelFolder folder -> folder;
            case ModelProblem problem -> throw new IllegalStateException(problem.sentence());
        };
    }

    /** A portrait in the middle of a webcam's frame. */
    private static byte[] picture() throws IOException {
        BufferedImage portrait = ImageIO.read(Path.of("models", "training-data", "canada-cc-by-4.0", "0000.jpg")
                .toFile());
        BufferedImage frame = new BufferedImage(1280, 960, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = frame.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(portrait, 280, 0, 720, 960, null);
        g.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(frame, "jpg", jpeg);
        return jpeg.toByteArray();
    }
}
