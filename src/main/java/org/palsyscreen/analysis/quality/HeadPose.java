package org.palsyscreen.analysis.quality;

import org.palsyscreen.analysis.classify.SpatialSimilarity;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.face.MeshPoints;

/**
 * How the head is held against the camera, in degrees: 0, 0, 0 looks straight into it.
 *
 * @param yaw positive = turned towards the patient's left
 * @param pitch positive = chin up
 * @param roll positive = tilted towards the patient's left shoulder
 */
record HeadPose(double yaw, double pitch, double roll) {

    /**
     * Pitch against the template, in degrees, of people who look straight at a camera at eye level: the mean of 40
     * frontal, neutral portraits (models/training-data/canada-cc-by-4.0).
     */
    private static final double LEVEL_PITCH = -6.9;

    /** From the rotation that brings the symmetric template onto the mesh's steady points. */
    static HeadPose of(MeshPoints mesh, SymmetricTemplate template) {
        SpatialSimilarity head = SpatialSimilarity.fit(template.xyz(), mesh.xyz(), SymmetricTemplate.STABLE);
        // the nose points against z, which grows away from the camera
        double noseX = -head.matrix()[2];
        double noseY = -head.matrix()[5];
        double noseZ = -head.matrix()[8];
        double yaw = Math.atan2(noseX, -noseZ);
        double pitch = Math.atan2(-noseY, Math.hypot(noseX, noseZ));
        double roll = Math.atan2(head.matrix()[3], head.matrix()[0]);
        return new HeadPose(Math.toDegrees(yaw), Math.toDegrees(pitch) - LEVEL_PITCH, Math.toDegrees(roll));
    }
}
