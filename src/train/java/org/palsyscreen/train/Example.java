package org.palsyscreen.train;

/**
 * One picture made of a person, as the heads see it.
 *
 * @param strength of the palsy as it was drawn, 0 for normal faces
 * @param rightAffected whether the patient's right is the affected side; false for normal faces
 * @param severity true severity, see {@link RegionStrength}; empty when nobody knows it
 * @param differences signed mirror features, see {@link MirrorFeatures}
 * @param measures of the refined mesh, see {@link org.palsyscreen.analysis.classify.FaceGeometry}
 * @param unrefined the same of the mesh as it was found: for comparison
 * @param plain MobileNetV2's last features of the crop, averaged over it, as the plain transfer-learning head takes them
 * @param surroundings mirror features of what lies outside the face, empty when they were not made
 */
record Example(
        Person person,
        SampleKind kind,
        double strength,
        boolean rightAffected,
        float[] severity,
        float[] differences,
        float[] measures,
        float[] unrefined,
        float[] plain,
        float[] surroundings) {
    /** Of a clinic's pictures: nobody measured it. */
    static final float[] NO_SEVERITY = {};

    boolean palsy() {
        return kind == SampleKind.PALSY;
    }
}
