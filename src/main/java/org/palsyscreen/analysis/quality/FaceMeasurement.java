package org.palsyscreen.analysis.quality;

import org.palsyscreen.analysis.Quality;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.face.MeshPoints;
import org.palsyscreen.analysis.face.PhotoScales;

/**
 * Everything the gate looks at.
 *
 * @param quality what is stored and shown
 * @param highlight luma that only the brightest twentieth of the face exceeds, 0..255
 * @param burntShare share of the face without drawing, 0..1
 * @param outside how far the mesh reaches beyond the photo's border, as a share of the face's width; 0 = all inside
 * @param presence the mesh's probability that there is a face, 0..1
 */
record FaceMeasurement(Quality quality, double highlight, double burntShare, double outside, double presence) {
    private static final int RIGHT_CHEEK = 234;
    private static final int LEFT_CHEEK = 454;

    static FaceMeasurement of(PhotoScales photo, MeshPoints mesh, SymmetricTemplate template) {
        double width = Math.hypot(mesh.x(LEFT_CHEEK) - mesh.x(RIGHT_CHEEK), mesh.y(LEFT_CHEEK) - mesh.y(RIGHT_CHEEK));
        HeadPose pose = HeadPose.of(mesh, template);
        FaceLight light = FaceLight.of(photo, mesh);
        return new FaceMeasurement(
                new Quality(width, pose.yaw(), pose.pitch(), pose.roll(), light.sharpness(), light.brightness()),
                light.highlight(),
                light.burntShare(),
                beyondBorder(photo, mesh) / width,
                mesh.presence());
    }

    private static double beyondBorder(PhotoScales photo, MeshPoints mesh) {
        double beyond = 0;
        for (int point = 0; point < MeshPoints.POINTS; point++) {
            beyond = Math.max(beyond, Math.max(-mesh.x(point), mesh.x(point) - photo.width()));
            beyond = Math.max(beyond, Math.max(-mesh.y(point), mesh.y(point) - photo.height()));
        }
        return beyond;
    }
}
