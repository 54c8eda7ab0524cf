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

    private static final int PRESENCE = 3 * Landmarks.POINTS;

    private final SavedModel.Runner runner;
    private final int[] partners = MirrorPoints.partners();

    /** @param model loaded from the folder {@code face-mesh}; stays the caller's to close */
    public FaceMesh(SavedModel model) {
        this.runner = model.newRunner();
    }

    /**
     * Three passes: the detector's box varies by a tenth of the face, so the mesh found in it frames the next, as the network
     * is used when it follows a face in a film; that one looks at the face and at its mirror image, and what is returned is
     * the mean. The network sees a face and its mirror image a little differently: the mean favours neither side, and it
     * scatters less.
     */
    public MeshPoints lay(Photo photo, DetectedFace face) {
        return lay(new PhotoScales(photo), face);
    }

    /** As {@link #lay(Photo, DetectedFace)}, for a photo that other stages read too. */
    public MeshPoints lay(PhotoScales photo, DetectedFace face) {
        Patch patch = frame(photo, face);
        float[] rgb = sample(photo, patch);
        float[] own = points(rgb);
        float[] mirrored = mirrored(points(flipped(rgb)));
        for (int i = 0; i < own.length; i++) {
            own[i] = (own[i] + mirrored[i]) / 2;
        }
        return onPhoto(patch, own);
    }

    /** As the network is published: one orientation only. */
    MeshPoints layOneWay(PhotoScales photo, DetectedFace face) {
        Patch patch = frame(photo, face);
        return onPhoto(patch, points(sample(photo, patch)));
    }

    private Patch frame(PhotoScales photo, DetectedFace face) {
        Patch wide = around(face);
        return Patch.around(onPhoto(wide, points(sample(photo, wide))), MARGIN);
    }

    private static float[] sample(PhotoScales photo, Patch patch) {
        return patch.sample(photo, INPUT, Patch.Detail.FINE, Patch.Border.REPEATED, 1 / 255f, 0);
    }

    /** x, y, z of every point in pixels of the input, irises last and flat; then the presence. */
    private float[] points(float[] rgb) {
        Outputs outputs = runner.run(Map.of("image", Tensor.of(rgb, 1, INPUT, INPUT, 3)));
        float[] points = new float[3 * Landmarks.POINTS + 1];
        float[] mesh = outputs.values("mesh");
        System.arraycopy(mesh, 0, points, 0, 3 * MeshPoints.POINTS);
        refine(outputs.values("lips"), AttentionTopology.LIPS, points);
        refine(outputs.values("right_eye"), AttentionTopology.RIGHT_EYE, points);
        refine(outputs.values("left_eye"), AttentionTopology.LEFT_EYE, points);
        refine(outputs.values("right_iris"), AttentionTopology.RIGHT_IRIS, points);
        refine(outputs.values("left_iris"), AttentionTopology.LEFT_IRIS, points);
        points[PRESENCE] = outputs.values("presence")[0];
        return points;
    }

    private static void refine(float[] refined, int[] numbers, float[] points) {
        for (int i = 0; i < numbers.length; i++) {
            points[3 * numbers[i]] = refined[2 * i];
            points[3 * numbers[i] + 1] = refined[2 * i + 1];
        }
    }

    private static float[] flipped(float[] rgb) {
        float[] out = new float[rgb.length];
        for (int at = 0; at < INPUT * INPUT; at++) {
            int from = at - at % INPUT + INPUT - 1 - at % INPUT;
            System.arraycopy(rgb, 3 * from, out, 3 * at, 3);
        }
        return out;
    }

    /** What was found on a mirror image, as it lies on the picture. */
    private float[] mirrored(float[] points) {
        float[] out = points.clone();
        for (int point = 0; point < partners.length; point++) {
            int from = 3 * partners[point];
            out[3 * point] = INPUT - points[from];
            out[3 * point + 1] = points[from + 1];
            out[3 * point + 2] = points[from + 2];
        }
        return out;
    }

    private static MeshPoints onPhoto(Patch patch, float[] points) {
        float[] xyz = new float[3 * MeshPoints.POINTS];
        float[] xy = new float[2 * Landmarks.POINTS];
        for (int point = 0; point < Landmarks.POINTS; point++) {
            double u = points[3 * point] / INPUT;
            double v = points[3 * point + 1] / INPUT;
            xy[2 * point] = (float) patch.photoX(u, v);
            xy[2 * point + 1] = (float) patch.photoY(u, v);
            if (point < MeshPoints.POINTS) {
                xyz[3 * point] = xy[2 * point];
                xyz[3 * point + 1] = xy[2 * point + 1];
                xyz[3 * point + 2] = (float) (points[3 * point + 2] * patch.side() / INPUT);
            }
        }
        return new MeshPoints(xyz, new Landmarks(xy), points[PRESENCE]);
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
