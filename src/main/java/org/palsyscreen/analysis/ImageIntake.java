package org.palsyscreen.analysis;

/** Turns the bytes of an untrusted file into a {@link Photo}, or says by name why not. Stateless, never throws on bad input. */
public interface ImageIntake {
    int MAX_BYTES = 10 * 1024 * 1024;
    long MAX_PIXELS = 25_000_000;
    int MIN_SIDE_PX = 64;
    int MAX_SIDE_PX = 1280;

    IntakeResult read(byte[] bytes);

    /** As {@link #read}, for those who store nothing: the photo's JPEG may be empty, which saves the time to encode it. */
    default IntakeResult look(byte[] bytes) {
        return read(bytes);
    }
}
