package org.palsyscreen.analysis;

/** Why bytes are not accepted as a picture. Nothing is stored of a rejected file. */
public enum RejectionReason {
    EMPTY,
    /** More than 10 MB. */
    TOO_LARGE,
    /** More than 25 megapixels. */
    TOO_MANY_PIXELS,
    /** Shorter than 64 pixels on a side. */
    TOO_FEW_PIXELS,
    /** Not JPEG, PNG, WebP or BMP by its first bytes. */
    UNSUPPORTED_FORMAT,
    /** An accepted format that does not decode. */
    DAMAGED,
    /** More than one frame. */
    ANIMATED
}
