package org.palsyscreen.analysis.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.models.Outputs;
import org.palsyscreen.analysis.models.SavedModel;
import org.palsyscreen.analysis.models.Tensor;

/** Finds the faces on a photo with BlazeFace. For one thread at a time. */
public final class FaceFinder implements AutoCloseable {
    private static final int INPUT = 256;
    private static final int NUMBERS_PER_BOX = 16;
    private static final double LOWEST_SCORE = 0.5;
    private static final double SAME_FACE_OVERLAP = 0.3;
    /** A face that fills the picture is larger than any box the network knows: shown smaller, it is found. */
    private static final double WIDE_MARGIN = 1.6;

    private final SavedModel.Runner runner;

    /** @param model loaded from the folder {@code face-detector}; stays the caller's to close */
    public FaceFinder(SavedModel model) {
        this.runner = model.newRunner();
    }

    /** All faces, the most certain first; one entry a face. */
    public List<DetectedFace> find(Photo photo) {
        return find(new PhotoScales(photo));
    }

    /** As {@link #find(Photo)}, for a photo that other stages read too. */
    public List<DetectedFace> find(PhotoScales photo) {
        double side = Math.max(photo.width(), photo.height());
        List<DetectedFace> faces = find(photo, side);
        return faces.isEmpty() ? find(photo, side * WIDE_MARGIN) : faces;
    }

    private List<DetectedFace> find(PhotoScales photo, double side) {
        Patch patch = new Patch(photo.width() / 2.0, photo.height() / 2.0, side, 0);
        float[] rgb = patch.sample(photo, INPUT, Patch.Detail.COARSE, Patch.Border.BLACK, 1 / 127.5f, -1);
        Outputs outputs = runner.run(Map.of("image", Tensor.of(rgb, 1, INPUT, INPUT, 3)));
        List<DetectedFace> candidates = new ArrayList<>();
        collect(outputs, "fine", Anchors.FINE_CELLS, Anchors.FINE_PER_CELL, patch, candidates);
        collect(outputs, "coarse", Anchors.COARSE_CELLS, Anchors.COARSE_PER_CELL, patch, candidates);
        candidates.sort(Comparator.comparingDouble(DetectedFace::score).reversed());
        return mergeSameFaces(candidates);
    }

    private static void collect(
            Outputs outputs, String grid, int cells, int perCell, Patch patch, List<DetectedFace> faces) {
        float[] scores = outputs.values("scores_" + grid);
        float[] boxes = outputs.values("boxes_" + grid);
        for (int i = 0; i < scores.length; i++) {
            double score = 1 / (1 + Math.exp(-scores[i]));
            if (score >= LOWEST_SCORE) {
                double x = Anchors.x(i, cells, perCell);
                double y = Anchors.y(i, cells, perCell);
                faces.add(decode(boxes, i * NUMBERS_PER_BOX, x, y, score, patch));
            }
        }
    }

    /** Box centre and size, then six points; of these the eyes come first. All relative to the anchor, in input pixels. */
    private static DetectedFace decode(float[] box, int at, double anchorX, double anchorY, double score, Patch patch) {
        double scale = patch.side() / INPUT;
        double left = patch.centreX() - patch.side() / 2 + anchorX * patch.side();
        double top = patch.centreY() - patch.side() / 2 + anchorY * patch.side();
        double width = box[at + 2] * scale;
        double height = box[at + 3] * scale;
        return new DetectedFace(
                left + box[at] * scale - width / 2,
                top + box[at + 1] * scale - height / 2,
                width,
                height,
                score,
                left + box[at + 4] * scale,
                top + box[at + 5] * scale,
                left + box[at + 6] * scale,
                top + box[at + 7] * scale);
    }

    /** Many anchors see one face: their boxes are averaged, weighted by score. */
    private static List<DetectedFace> mergeSameFaces(List<DetectedFace> byScore) {
        List<DetectedFace> left = new ArrayList<>(byScore);
        List<DetectedFace> faces = new ArrayList<>();
        while (!left.isEmpty()) {
            DetectedFace best = left.getFirst();
            List<DetectedFace> same = left.stream()
                    .filter(f -> f == best || best.overlap(f) > SAME_FACE_OVERLAP)
                    .toList();
            faces.add(average(same, best.score()));
            left.removeAll(same);
        }
        return faces;
    }

    private static DetectedFace average(List<DetectedFace> faces, double score) {
        double[] sum = new double[8];
        double weights = 0;
        for (DetectedFace f : faces) {
            double[] values = {
                f.x(), f.y(), f.width(), f.height(), f.rightEyeX(), f.rightEyeY(), f.leftEyeX(), f.leftEyeY()
            };
            for (int i = 0; i < values.length; i++) {
                sum[i] += f.score() * values[i];
            }
            weights += f.score();
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= weights;
        }
        return new DetectedFace(sum[0], sum[1], sum[2], sum[3], score, sum[4], sum[5], sum[6], sum[7]);
    }

    @Override
    public void close() {
        runner.close();
    }
}
