package org.palsyscreen.analysis.face;

import java.util.Map;
import org.palsyscreen.analysis.Landmarks;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.models.Outputs;
import org.palsyscreen.analysis.models.SavedModel;
import org.palsyscreen.analysis.models.Tensor;

/**
 * Lays MediaPipe's attention mesh on a detected face. The plain mesh would pull a palsy towards symmetry; this one
 * refines lips, eyes and irises. For one thread at a time.
 */
public final class FaceMesh implements AutoCloseable {
    private static final int INPUT = 192;
    /** The network was trained on squares half as large again as the face. */
    private static final double MARGIN = 1.5;

    private final SavedModel.Runner runner;

    /** @param model loaded from the folder {@code face-mesh}; stays the caller's to close */
    public FaceMesh(SavedModel model) {
        this.runner = model.newRunner();
    }

    /**
     * Two passes: the detector's box varies by a tenth of the face, so the mesh found in it frames the second pass, as
     * the network is used when it follows a face in a film.
     */
    public MeshPoints lay(Photo photo, DetectedFace face) {
        return lay(new PhotoScales(photo), face);
    }

    /** As {@link #lay(Photo, DetectedFace)}, for a photo that other stages read too. */
    public MeshPoints lay(PhotoScales photo, DetectedFace face) {
        return layOn(photo, Patch.around(layOn(photo, around(face)), MARGIN));
    }

    private MeshPoints layOn(PhotoScales photo, Patch patch) {
        float[] rgb = patch.sample(photo, INPUT, Patch.Detail.FINE, Patch.Border.REPEATED, 1 / 255f, 0);
        Outputs outputs = runner.run(Map.of("image", Tensor.of(rgb, 1, INPUT, INPUT, 3)));
        float[] mesh = outputs.values("mesh");
        float[] xy = new float[2 * Landmarks.POINTS];
        for (int point = 0; point < MeshPoints.POINTS; point++) {
            place(patch, mesh, 3 * point, xy, point);
        }
        refine(patch, outputs.values("lips"), AttentionTopology.LIPS, xy);
        refine(patch, outputs.values("right_eye"), AttentionTopology.RIGHT_EYE, xy);
        refine(patch, outputs.values("left_eye"), AttentionTopology.LEFT_EYE, xy);
        refine(patch, outputs.values("right_iris"), AttentionTopology.RIGHT_IRIS, xy);
        refine(patch, outputs.values("left_iris"), AttentionTopology.LEFT_IRIS, xy);
        float[] xyz = new float[3 * MeshPoints.POINTS];
        for (int point = 0; point < MeshPoints.POINTS; point++) {
            xyz[3 * point] = xy[2 * point];
            xyz[3 * point + 1] = xy[2 * point + 1];
            xyz[3 * point + 2] = (float) (mesh[3 * point + 2] * patch.side() / INPUT);
        }
        return new MeshPoints(xyz, new Landmarks(xy), outputs.values("presence")[0]);
    }

    private static void refine(Patch patch, float[] refined, int[] points, float[] xy) {
        for (int i = 0; i < points.length; i++) {
            place(patch, refined, 2 * i, xy, points[i]);
        }
    }

    private static void place(Patch patch, float[] from, int at, float[] xy, int point) {
        double u = from[at] / INPUT;
        double v = from[at + 1] / INPUT;
        xy[2 * point] = (float) patch.photoX(u, v);
        xy[2 * point + 1] = (float) patch.photoY(u, v);
    }

    private static Patch around(DetectedFace face) {
        double roll = Math.atan2(face.leftEyeY() - face.rightEyeY(), face.leftEyeX() - face.rightEyeX());
        return new Patch(face.centreX(), face.centreY(), MARGIN * Math.max(face.width(), face.height()), roll);
    }

    @Override
    public void close() {
        runner.close();
    }
}
