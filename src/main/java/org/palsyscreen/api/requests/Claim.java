package org.palsyscreen.api.requests;

import org.palsyscreen.screening.ScreeningId;

/** What a request with an Idempotency-Key is, to the requests before it. */
sealed interface Claim {
    /**
     * The first of its kind, to be worked on.
     *
     * @param attempt tells this attempt from a later one that thinks this one is lost
     */
    record Fresh(String attempt) implements Claim {}

    /** A repetition of one that was answered with a screening. */
    record Done(ScreeningId screening) implements Claim {}

    /** A repetition of one that is being worked on. */
    record Running() implements Claim {}

    /** Another request under the key of an earlier one. */
    record Different() implements Claim {}
}
