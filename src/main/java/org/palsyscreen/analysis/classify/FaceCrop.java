package org.palsyscreen.analysis.classify;

import static org.palsyscreen.analysis.classify.SymmetricTemplate.SIDE;
import static org.palsyscreen.analysis.classify.SymmetricTemplate.STABLE;

import java.util.stream.IntStream;
import org.palsyscreen.analysis.face.MeshPoints;

/**
 * Cuts the face out of a picture as if it had been looked at straight from the front: aligned on the stable points, then
 * warped so that the mesh lies where the head, turned to face the camera, would have it. The asymmetry of the face stays.
 * The result is an unmirrored {@value SymmetricTemplate#SIDE} px grey crop, the patient's right at small x.
 */
public final class FaceCrop {
    /** Spacing of the warp's nodes in the crop; the warp is smooth, so that this loses nothing. */
    private static final int GRID_PX = 8;

    private static final int[] CONTROL = IntStream.concat(
                    IntStream.range(0, SymmetricTemplate.POINTS).filter(p -> p % 6 == 0),
                    IntStream.concat(
                            IntStream.of(SymmetricTemplate.OVAL),
                            IntStream.of(
                                    33, 133, 159, 145, 362, 263, 386, 374, 61, 291, 0, 17, 13, 14, 70, 105, 107, 300,
                                    334, 336, 2, 98, 327, 4, 168)))
            .sorted()
            .distinct()
            .toArray();
    /** Fixed points outside the crop, so that the warp fades. */
    private static final double[] FRAME = {-30, 37, 112, 187, 254};

    private final SymmetricTemplate template;
    private final CropNormaliser normaliser;

    public FaceCrop(SymmetricTemplate template) {
        this.template = template;
        this.normaliser = new CropNormaliser(FaceMask.of(template));
    }

    /** The normalised crop: {@value SymmetricTemplate#SIDE} squared values in -1..1, 0 outside the face. */
    public float[] cut(GreyPicture picture, MeshPoints mesh) {
        return normaliser.normalise(frontal(picture, mesh, new PlanarSimilarity(1, 0, 0, 0)));
    }

    /**
     * As {@link #cut(GreyPicture, MeshPoints)}, with the crop then moved a little, as an imperfect mesh would.
     *
     * @param jitter from where a crop pixel is to be read, in crop pixels
     */
    public float[] cut(GreyPicture picture, MeshPoints mesh, PlanarSimilarity jitter) {
        return normaliser.normalise(frontal(picture, mesh, jitter));
    }

    /** As {@link #cut(GreyPicture, MeshPoints)}, but only what lies outside the face: the control for source bias. */
    public float[] surroundings(GreyPicture picture, MeshPoints mesh) {
        return new CropNormaliser(FaceMask.surroundings(template))
                .normalise(frontal(picture, mesh, new PlanarSimilarity(1, 0, 0, 0)));
    }

    /** Grey levels 0..255 of the frontal crop, before normalisation. */
    public float[] frontal(GreyPicture picture, MeshPoints mesh, PlanarSimilarity jitter) {
        PlanarSimilarity upright = PlanarSimilarity.fit(mesh.xyz(), template.xyz(), 3, STABLE);
        DisplacementGrid warp = warp(mesh, upright);
        PlanarSimilarity toPicture = upright.inverse();
        int box = Math.max(1, (int) (toPicture.scale() + 0.25));
        GreyPicture source = picture.boxed(box);
        float[] crop = new float[SIDE * SIDE];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                double cx = jitter.x(column + 0.5, row + 0.5);
                double cy = jitter.y(column + 0.5, row + 0.5);
                double x = cx + warp.dxAt(cx, cy);
                double y = cy + warp.dyAt(cx, cy);
                crop[row * SIDE + column] = source.at(toPicture.x(x, y) / box - 0.5, toPicture.y(x, y) / box - 0.5);
            }
        }
        return crop;
    }

    /** From a point of the frontal crop to the shift that leads to its place on the aligned, still turned, face. */
    private DisplacementGrid warp(MeshPoints mesh, PlanarSimilarity upright) {
        SpatialSimilarity frontal = SpatialSimilarity.fit(mesh.xyz(), template.xyz(), STABLE);
        int frame = FRAME.length * FRAME.length - (FRAME.length - 2) * (FRAME.length - 2);
        int n = CONTROL.length + frame;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] dx = new double[n];
        double[] dy = new double[n];
        for (int i = 0; i < CONTROL.length; i++) {
            int p = CONTROL[i];
            x[i] = frontal.apply(0, mesh.x(p), mesh.y(p), mesh.z(p));
            y[i] = frontal.apply(1, mesh.x(p), mesh.y(p), mesh.z(p));
            dx[i] = upright.x(mesh.x(p), mesh.y(p)) - x[i];
            dy[i] = upright.y(mesh.x(p), mesh.y(p)) - y[i];
        }
        int at = CONTROL.length;
        for (int i = 0; i < FRAME.length; i++) {
            for (int j = 0; j < FRAME.length; j++) {
                if (i == 0 || j == 0 || i == FRAME.length - 1 || j == FRAME.length - 1) {
                    x[at] = FRAME[i];
                    y[at] = FRAME[j];
                    at++;
                }
            }
        }
        return new ThinPlateSpline(x, y, dx, dy, SIDE).grid(SIDE, GRID_PX);
    }
}
