package org.palsyscreen.api.requests;

/** Undoes the recording of an attempt that came too late: a later one is being worked on, or is done. */
final class TakenOver extends RuntimeException {
    TakenOver() {
        super("a later attempt has taken over the request");
    }
}
