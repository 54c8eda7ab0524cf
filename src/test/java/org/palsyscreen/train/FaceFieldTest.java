package org.palsyscreen.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.palsyscreen.analysis.classify.SymmetricTemplate;

class FaceFieldTest {
    private final SymmetricTemplate template = SymmetricTemplate.load();
    private final FaceField field = new FaceField(template);

    @Test
    void what_both_sides_do_alike_has_no_severity() {
        PalsyMovement movement = PalsyMovement.random(new SplittableRandom(1), 1, true);
        float[] severity = RegionStrength.of(field.bothSides(movement.symmetricPart(false)), template.mirror());
        assertThat(severity).containsOnly(new float[] {0, 0, 0, 0, 0}, within(0.01f));
    }

    @Test
    void the_same_palsy_is_as_severe_on_either_side() {
        PalsyMovement movement = PalsyMovement.random(new SplittableRandom(2), 1, false);
        float[] right = RegionStrength.of(field.oneSided(movement, true), template.mirror());
        float[] left = RegionStrength.of(field.oneSided(movement, false), template.mirror());
        assertThat(left).containsExactly(right, within(0.01f));
        assertThat(right[0]).isPositive();
    }

    @Test
    void twice_the_movement_is_more_severe() {
        float[] weak = RegionStrength.of(field.oneSided(PalsyMovement.only(0, 0, 0, 0.03, 0), true), template.mirror());
        float[] strong =
                RegionStrength.of(field.oneSided(PalsyMovement.only(0, 0, 0, 0.06, 0), true), template.mirror());
        assertThat(strong[4]).isCloseTo(2 * weak[4], within(0.1f));
    }

    @Test
    void the_outline_of_the_face_stays_where_it_is() {
        double[][] shifts = field.oneSided(PalsyMovement.random(new SplittableRandom(3), 1.4, true), true);
        for (int p : SymmetricTemplate.OVAL) {
            assertThat(shifts[p]).containsExactly(0, 0);
        }
        assertThat(Math.abs(shifts[61][1])).isGreaterThan(0.02);
    }

    @Test
    void a_shut_eye_leaves_hardly_a_gap_and_the_open_one_stays() {
        double[][] shifts = new double[SymmetricTemplate.POINTS][2];
        double[] y = new double[SymmetricTemplate.POINTS];
        for (int p = 0; p < y.length; p++) {
            y[p] = (template.y(p) - SymmetricTemplate.SIDE / 2.0) / template.unit();
        }
        field.close(shifts, y, new EyeClosure(0, 0.95), true);
        double right = y[145] + shifts[145][1] - y[159] - shifts[159][1];
        double left = y[374] + shifts[374][1] - y[386] - shifts[386][1];
        assertThat(right).isCloseTo(y[145] - y[159], within(1e-9));
        assertThat(left).isCloseTo(0.05 * (y[374] - y[386]), within(1e-6));
    }
}
