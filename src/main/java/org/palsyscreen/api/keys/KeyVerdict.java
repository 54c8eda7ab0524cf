package org.palsyscreen.api.keys;

/** Whether what was sent as a key opens the interface. */
public sealed interface KeyVerdict {
    record Accepted(ApiClient client) implements KeyVerdict {}

    record Refused(Reason reason) implements KeyVerdict {}

    enum Reason {
        /** Not made here, or not sent as it was shown. */
        UNKNOWN,
        EXPIRED,
        REVOKED
    }
}
