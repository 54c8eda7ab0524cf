package org.palsyscreen.train;

/** Where training faces come from: see {@code models/training-data/README.md}. */
enum FaceSource {
    FAKER("faker-cc0"),
    CANADA("canada-cc-by-4.0"),
    CONGRESS("congress-public-domain");

    private final String folder;

    FaceSource(String folder) {
        this.folder = folder;
    }

    String folder() {
        return folder;
    }
}
