package org.palsyscreen.train;

/** What is done to a normal face before it becomes an example. */
enum SampleKind {
    /** Nothing but the camera's variation. */
    CLEAN,
    /** The same movements as palsy, but on both sides; or a smile, a pucker, a squint. */
    SYMMETRIC,
    /** One-sided, but no stronger than in healthy faces: natural asymmetry, a small smirk. */
    MILD,
    /** Turned further and lit from one side. */
    HARD,
    /** Both eyes closed or nearly. */
    CLOSED,
    /** Brows, lids and lips moved at random, each by itself: only the landmark refiner learns from these. */
    LOOSE,
    /** One-sided weakness. */
    PALSY
}
