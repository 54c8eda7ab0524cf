package org.palsyscreen.records;

import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.screening.PatientReference;

/** What a reviewer says about a screening; the stored result stays as it is. */
public sealed interface Verdict {
    int MAX_TEXT = 2000;

    /** Empty when the reviewer had nothing to add. */
    String text();

    /** The stored outcome stands. */
    record Confirm(String text) implements Verdict {
        public Confirm {
            text = Texts.optional(text);
        }
    }

    /**
     * The reviewer came to another outcome.
     *
     * @param outcome of the reviewer
     * @param text the reason; never blank
     */
    record Override(Outcome outcome, String text) implements Verdict {
        public Override {
            text = Texts.required(text);
        }
    }

    /** The reviewer puts their name to the verdict that stands; from then on it changes by amendments only. */
    record SignOff(String text) implements Verdict {
        public SignOff {
            text = Texts.optional(text);
        }
    }

    /** The screening is to count nowhere: the wrong patient, a test picture. */
    record Void(String text) implements Verdict {
        public Void {
            text = Texts.required(text);
        }
    }

    /** A voided screening counts again. For administrators. */
    record Restore(String text) implements Verdict {
        public Restore {
            text = Texts.required(text);
        }
    }

    /**
     * The picture shows another patient than it was recorded for, or nobody was named. The review says why, but not who:
     * whoever is erased must not be named in what is kept about another. Undone by saying it again of the first patient; it
     * cannot become nobody's again.
     *
     * @param to whose screening it is; null when read back
     */
    record Reassign(@Nullable PatientReference to, String text) implements Verdict {
        public Reassign {
            text = Texts.required(text);
        }
    }

    /** A comment that leaves the standing verdict, if any, as it is. */
    record Note(String text) implements Verdict {
        public Note {
            text = Texts.required(text);
        }
    }
}
