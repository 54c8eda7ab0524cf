package org.palsyscreen.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.palsyscreen.analysis.classify.SymmetricTemplate;

/** Makes normal and palsy pictures of one face, all through the same camera. One thread at a time. */
final class PictureMaker {
    private static final float KEPT_QUALITY = 0.95f;
    /** Where the random numbers of the pictures begin among those of the person. */
    private static final int FIRST_VERSION = 2000;

    private final SymmetricTemplate template;
    private final FaceMover mover;

    PictureMaker(SymmetricTemplate template) {
        this.template = template;
        this.mover = new FaceMover(template);
    }

    /** As many pictures as the source deserves: colour portraits are few and get twice as many. */
    List<TrainingPicture> make(NormalFace face) {
        List<TrainingPicture> pictures = new ArrayList<>();
        for (SampleKind kind : plan(face.person())) {
            pictures.add(picture(face, kind, FIRST_VERSION + pictures.size()));
        }
        return pictures;
    }

    private static List<SampleKind> plan(Person person) {
        List<SampleKind> plan = new ArrayList<>();
        int rounds = person.source() == FaceSource.CONGRESS ? 1 : 2;
        if (person.part() != Part.TEST) {
            plan.addAll(Collections.nCopies(person.source() == FaceSource.CONGRESS ? 4 : 9, SampleKind.LOOSE));
        }
        for (int round = 0; round < rounds; round++) {
            plan.addAll(List.of(
                    SampleKind.CLEAN,
                    SampleKind.SYMMETRIC,
                    SampleKind.HARD,
                    SampleKind.PALSY,
                    SampleKind.PALSY,
                    SampleKind.PALSY));
            boolean even = person.random(900 + round).nextBoolean();
            plan.add(even ? SampleKind.MILD : SampleKind.CLOSED);
        }
        return plan;
    }

    private TrainingPicture picture(NormalFace face, SampleKind kind, int version) {
        SplittableRandom r = face.person().random(version);
        double strength = switch (kind) {
            case CLEAN, CLOSED, LOOSE -> 0;
            case SYMMETRIC -> r.nextDouble(0.3, 1.2);
            case MILD, HARD -> r.nextDouble(0, 0.18);
            case PALSY -> r.nextDouble(0.4, 1.45);
        };
        boolean right = r.nextBoolean();
        HeadTurn turn = HeadTurn.random(r, kind == SampleKind.HARD);
        FaceMover.Moved moved =
                mover.move(ColourPicture.of(face.picture()), face.mesh(), kind, strength, right, turn, r);
        ColourPicture worn = kind == SampleKind.LOOSE && r.nextDouble() < 0.6
                ? moved.picture()
                : Adornment.perhaps(moved.picture(), moved.truth(), r);
        double cropPx = NormalFace.CANTHI_PX * SymmetricTemplate.SIDE / template.unit();
        ColourPicture shot = Camera.shoot(worn, r, kind == SampleKind.HARD, cropPx);
        boolean palsy = kind == SampleKind.PALSY;
        try {
            return new TrainingPicture(
                    face.person(),
                    kind,
                    palsy ? strength : 0,
                    palsy && right,
                    moved.severity(),
                    moved.truth(),
                    Camera.jpegBytes(shot.image(), KEPT_QUALITY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
