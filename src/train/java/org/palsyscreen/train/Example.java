package org.palsyscreen.train;

/**
 * One picture made of a person, as the heads see it.
 *
 * @param severity strength of the palsy, 0 for normal faces
 * @param rightAffected whether the patient's right is the affected side; false for normal faces
 * @param differences signed mirror features, see {@link MirrorFeatures}
 * @param measures see {@link org.palsyscreen.analysis.classify.FaceGeometry}
 * @param surroundings mirror features of what lies outside the face, empty when they were not made
 */
record Example(
        Person person,
        SampleKind kind,
        double severity,
        boolean rightAffected,
        float[] differences,
        float[] measures,
        float[] surroundings) {
    boolean palsy() {
        return kind == SampleKind.PALSY;
    }
}
