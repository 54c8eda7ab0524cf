package org.palsyscreen.screening;

/** Where a screening's picture came from. */
public enum PictureSource {
    WEBCAM,
    UPLOAD,
    BATCH,
    /** Another system sent it, by the REST interface. */
    API
}
