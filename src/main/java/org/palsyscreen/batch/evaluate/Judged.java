package org.palsyscreen.batch.evaluate;

import org.palsyscreen.batch.labels.Label;
import org.palsyscreen.batch.labels.LabelledPicture;

/** A labelled picture and what the pipeline said to it. */
record Judged(LabelledPicture picture, Judgement judgement) {
    boolean is(Label label) {
        return picture.label() == label;
    }

    boolean isGraded() {
        return judgement instanceof Judgement.Graded;
    }
}
