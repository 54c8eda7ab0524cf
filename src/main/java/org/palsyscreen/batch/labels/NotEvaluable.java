package org.palsyscreen.batch.labels;

import java.io.IOException;

/** The labelled pictures are not such that anything could be measured; the message is a sentence for the user. */
public final class NotEvaluable extends IOException {
    private static final long serialVersionUID = 1;

    public NotEvaluable(String sentence) {
        super(sentence);
    }
}
