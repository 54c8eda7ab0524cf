package org.palsyscreen.train;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.face.DetectedFace;
import org.palsyscreen.analysis.face.FaceFinder;
import org.palsyscreen.analysis.face.FaceMesh;
import org.palsyscreen.analysis.face.MeshPoints;
import org.palsyscreen.analysis.models.SavedModel;

/** Detector and mesh as the product uses them. For one thread at a time. */
final class MeshFinder implements AutoCloseable {
    private static final double LOWEST_PRESENCE = 0.5;

    private final FaceFinder finder;
    private final FaceMesh mesh;

    MeshFinder(SavedModel detector, SavedModel mesh) {
        this.finder = new FaceFinder(detector);
        this.mesh = new FaceMesh(mesh);
    }

    /** The mesh of the most certain face. */
    Optional<MeshPoints> find(BufferedImage picture) {
        Photo photo = new Photo(picture, new byte[0]);
        List<DetectedFace> faces = finder.find(photo);
        return faces.isEmpty() ? Optional.empty() : present(mesh.lay(photo, faces.getFirst()));
    }

    /** The mesh of a face that is known to be near another mesh, without looking for it. */
    Optional<MeshPoints> findNear(BufferedImage picture, MeshPoints near) {
        return findNear(picture, near.xyz(), 3);
    }

    /** @param near 2 x 468 coordinates of points */
    Optional<MeshPoints> findNear(BufferedImage picture, float[] near) {
        return findNear(picture, near, 2);
    }

    private Optional<MeshPoints> findNear(BufferedImage picture, float[] near, int stride) {
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = 0;
        float bottom = 0;
        for (int p = 0; p < MeshPoints.POINTS; p++) {
            left = Math.min(left, near[stride * p]);
            right = Math.max(right, near[stride * p]);
            top = Math.min(top, near[stride * p + 1]);
            bottom = Math.max(bottom, near[stride * p + 1]);
        }
        int rightEye = stride * 33;
        int leftEye = stride * 263;
        DetectedFace face = new DetectedFace(
                left,
                top,
                right - left,
                bottom - top,
                1,
                near[rightEye],
                near[rightEye + 1],
                near[leftEye],
                near[leftEye + 1]);
        return present(mesh.lay(new Photo(picture, new byte[0]), face));
    }

    private static Optional<MeshPoints> present(MeshPoints points) {
        return points.presence() >= LOWEST_PRESENCE ? Optional.of(points) : Optional.empty();
    }

    @Override
    public void close() {
        finder.close();
        mesh.close();
    }
}
