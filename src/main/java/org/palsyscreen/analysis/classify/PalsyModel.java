package org.palsyscreen.analysis.classify;

import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.face.MeshPoints;

/** The classifier's own step, on a face that passed the quality gate. For one thread at a time. */
public interface PalsyModel extends AutoCloseable {
    Verdict classify(Photo photo, MeshPoints mesh);

    @Override
    void close();
}
