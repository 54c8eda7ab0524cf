package org.palsyscreen.batch.evaluate;

import java.util.List;
import org.palsyscreen.batch.labels.Label;
import org.palsyscreen.batch.labels.LabelledPicture;
import org.palsyscreen.batch.statistics.Scored;

/** A labelled picture that got a verdict. */
record Graded(LabelledPicture picture, Judgement.Graded verdict) {
    static List<Graded> among(List<Judged> judged) {
        return judged.stream()
                .flatMap(one -> switch (one.judgement()) {
                    case Judgement.Graded verdict -> List.of(new Graded(one.picture(), verdict)).stream();
                    case Judgement.NotGraded none -> List.<Graded>of().stream();
                    case Judgement.NoPicture none -> List.<Graded>of().stream();
                })
                .toList();
    }

    boolean isPalsy() {
        return picture.label() == Label.PARALYSIS;
    }

    double probability() {
        return verdict.probability();
    }

    Scored scored() {
        return new Scored(probability(), isPalsy(), picture.personKey());
    }
}
