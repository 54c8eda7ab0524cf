package org.palsyscreen.backup.files;

/** A copy of the database that cannot be relied on; the message says why, without anybody's name. */
final class UnsoundCopy extends Exception {
    UnsoundCopy(String message) {
        super(message);
    }

    UnsoundCopy(String message, Exception cause) {
        super(message, cause);
    }
}
