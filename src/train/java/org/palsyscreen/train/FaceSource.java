package org.palsyscreen.train;

import java.util.List;

/** Where training faces come from: see {@code models/training-data/README.md}. */
enum FaceSource {
    FAKER("faker-cc0"),
    CANADA("canada-cc-by-4.0"),
    CONGRESS("congress-public-domain"),
    /** A clinic's own labelled pictures, which never leave it. */
    CLINIC("clinic");

    /** The sources that are in the repository. */
    static final List<FaceSource> PUBLISHED = List.of(FAKER, CANADA, CONGRESS);

    private final String folder;

    FaceSource(String folder) {
        this.folder = folder;
    }

    String folder() {
        return folder;
    }
}
