package org.palsyscreen.export;

/** Why an archive is not taken in. */
public enum ImportProblem {
    /** Not a ZIP, or cut off. */
    NOT_AN_ARCHIVE,
    /** A ZIP of something else. */
    NO_MANIFEST,
    /** De-identified, or without notes or pictures: it does not hold everything that belongs to a record. */
    INCOMPLETE,
    /** Made by a newer version of the application. */
    TOO_NEW,
    /** An entry that has no place in an archive, such as a path that leads out of it. */
    FOREIGN_ENTRY,
    /** An entry that is larger than anything the application writes. */
    TOO_LARGE,
    /** An entry that the manifest promises is missing. */
    MISSING_ENTRY,
    /** An entry has another SHA-256 than the archive says. */
    WRONG_HASH,
    /** Two screenings have the same number. */
    DUPLICATE,
    /** A record has a value that no record can have. */
    BAD_VALUE,
    CANCELLED
}
