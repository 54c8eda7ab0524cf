package org.palsyscreen.analysis;

/** Makes the small pictures that lists show. */
public interface ThumbnailMaker {
    /**
     * The photo, shrunk to at most {@code maxSidePx} pixels on its longer side and never enlarged, as a JPEG without
     * metadata.
     */
    byte[] thumbnail(Photo photo, int maxSidePx);
}
