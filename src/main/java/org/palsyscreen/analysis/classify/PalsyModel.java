package org.palsyscreen.analysis.classify;

import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.face.MeshPoints;
import org.palsyscreen.analysis.face.PhotoScales;

/** The classifier's own step, on a face that passed the quality gate. For one thread at a time. */
public interface PalsyModel extends AutoCloseable {
    /** The mesh with the points moved to where this classifier's own refiner sees them. */
    MeshPoints refine(PhotoScales photo, MeshPoints mesh);

    /** @param mesh as {@link #refine} returned it */
    Verdict classify(Photo photo, MeshPoints mesh);

    @Override
    void close();
}
