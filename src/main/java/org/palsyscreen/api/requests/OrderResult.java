package org.palsyscreen.api.requests;

import org.palsyscreen.analysis.RejectionReason;
import org.palsyscreen.screening.ScreeningRecord;

/** What became of a {@link ScreeningOrder}. */
public sealed interface OrderResult {
    /** Recorded now, with a verdict or the reason why there is none. */
    record Created(ScreeningRecord screening) implements OrderResult {}

    /** The same order came before; this is the screening it led to. */
    record Repeated(ScreeningRecord screening) implements OrderResult {}

    /** Not a picture; nothing was stored. */
    record Rejected(RejectionReason reason) implements OrderResult {}

    /** Nothing was stored; to be tried again in a moment. */
    record Busy() implements OrderResult {}

    /** The same order came before and is being worked on. */
    record StillRunning() implements OrderResult {}

    /** Another order came before under the same Idempotency-Key. */
    record KeyReused() implements OrderResult {}
}
