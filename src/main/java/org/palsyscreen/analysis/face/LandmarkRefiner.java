package org.palsyscreen.analysis.face;

import java.util.Map;
import org.palsyscreen.analysis.Landmarks;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.models.Outputs;
import org.palsyscreen.analysis.models.SavedModel;
import org.palsyscreen.analysis.models.Tensor;

/**
 * Puts lids, brows and lips where the picture shows them: the mesh, made for healthy faces, reports only a part of what one
 * side droops. The networks look at each side in the same orientation, so that neither side is favoured. For one thread at a
 * time.
 */
public final class LandmarkRefiner implements AutoCloseable {
    /** No point goes further than this, in outer canthal distances: what is beyond is not a droop but a mistake. */
    private static final double FURTHEST = 0.12;

    private final SavedModel.Runner runner;

    /** @param model loaded from the folder {@code landmark-refiner}; stays the caller's to close */
    public LandmarkRefiner(SavedModel model) {
        this.runner = model.newRunner();
    }

    public MeshPoints refine(Photo photo, MeshPoints mesh) {
        return refine(new PhotoScales(photo), mesh);
    }

    /** The mesh with its lids, brows and lips moved; depth, irises and everything else stay. */
    public MeshPoints refine(PhotoScales photo, MeshPoints mesh) {
        PartView[] eyes = {RefinedPart.EYE.view(mesh, false), RefinedPart.EYE.view(mesh, true)};
        PartView[] mouths = {RefinedPart.MOUTH.view(mesh, false), RefinedPart.MOUTH.view(mesh, true)};
        Outputs outputs = runner.run(Map.of(
                "eyes", patches(photo, eyes),
                "eye_points", points(mesh, eyes),
                "mouths", patches(photo, mouths),
                "mouth_points", points(mesh, mouths)));
        float[] xyz = mesh.xyz().clone();
        float[] xy = mesh.landmarks().xy().clone();
        move(eyes, outputs.values("eye_shifts"), 1, xyz, xy);
        move(mouths, outputs.values("mouth_shifts"), 0.5, xyz, xy);
        return new MeshPoints(xyz, new Landmarks(xy), mesh.presence());
    }

    private static Tensor patches(PhotoScales photo, PartView[] views) {
        int size = RefinedPart.PATCH;
        float[] all = new float[views.length * size * size];
        for (int i = 0; i < views.length; i++) {
            System.arraycopy(views[i].patch(photo), 0, all, i * size * size, size * size);
        }
        return Tensor.of(all, views.length, size, size, 1);
    }

    private static Tensor points(MeshPoints mesh, PartView[] views) {
        int size = views[0].part().size();
        float[] all = new float[views.length * size];
        for (int i = 0; i < views.length; i++) {
            System.arraycopy(views[i].points(mesh.xyz(), 3), 0, all, i * size, size);
        }
        return Tensor.of(all, views.length, size);
    }

    private static void move(PartView[] views, float[] shifts, double weight, float[] xyz, float[] xy) {
        for (int view = 0; view < views.length; view++) {
            RefinedPart part = views[view].part();
            int[] points = part.points(views[view].mirrored());
            for (int i = 0; i < points.length; i++) {
                int at = view * part.size() + 2 * i;
                double length = Math.hypot(shifts[at], shifts[at + 1]);
                double by = weight * Math.min(1, FURTHEST / Math.max(length, 1e-9));
                double[] shift = views[view].inPhoto(by * shifts[at], by * shifts[at + 1]);
                for (int axis = 0; axis < 2; axis++) {
                    xyz[3 * points[i] + axis] += (float) shift[axis];
                    xy[2 * points[i] + axis] += (float) shift[axis];
                }
            }
        }
    }

    @Override
    public void close() {
        runner.close();
    }
}
