package org.palsyscreen.train;

import java.util.random.RandomGenerator;
import org.palsyscreen.analysis.face.MeshPoints;
import org.palsyscreen.analysis.face.PartView;
import org.palsyscreen.analysis.face.PhotoScales;
import org.palsyscreen.analysis.face.RefinedPart;

/**
 * One look at a part of a made face.
 *
 * @param patch see {@link PartView#patch}, {@value #STEPS} steps to one deviation
 * @param points where the mesh has the points, see {@link PartView#points}
 * @param target by how much they are to move, in {@link RefinerNetwork#SHIFT_UNIT}s
 */
record RefinerSample(byte[] patch, float[] points, float[] target) {
    /** Of the stored values to one deviation. */
    static final float STEPS = 40;

    /** @param truth 2 x 468 true coordinates in pixels of the picture */
    static RefinerSample of(
            PhotoScales picture,
            MeshPoints mesh,
            float[] truth,
            RefinedPart part,
            boolean mirrored,
            RandomGenerator random) {
        PartView view = shaken(part.view(mesh, mirrored), random);
        float[] patch = view.patch(picture);
        byte[] bytes = new byte[patch.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(patch[i] * STEPS);
        }
        float[] points = view.points(mesh.xyz(), 3);
        float[] target = view.points(truth, 2);
        for (int i = 0; i < target.length; i++) {
            target[i] = (target[i] - points[i]) / RefinerNetwork.SHIFT_UNIT;
        }
        return new RefinerSample(bytes, points, target);
    }

    /** As if the mesh had the eyes a little elsewhere. */
    private static PartView shaken(PartView view, RandomGenerator random) {
        return new PartView(
                view.part(),
                view.x() + random.nextGaussian(0, 0.02) * view.unit(),
                view.y() + random.nextGaussian(0, 0.02) * view.unit(),
                view.radians() + random.nextGaussian(0, Math.toRadians(1.5)),
                view.unit() * Math.exp(random.nextGaussian(0, 0.03)),
                view.side(),
                view.mirrored());
    }
}
