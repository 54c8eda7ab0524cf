package org.palsyscreen.train;

/** What is done to a normal face before it becomes an example. */
enum SampleKind {
    /** Nothing but the camera's variation. */
    CLEAN,
    /** The same movements as palsy, but on both sides; or a symmetric smile. */
    SYMMETRIC,
    /** One-sided, but no stronger than in healthy faces. */
    MILD,
    /** Turned further and lit from one side. */
    HARD,
    /** One-sided weakness. */
    PALSY
}
