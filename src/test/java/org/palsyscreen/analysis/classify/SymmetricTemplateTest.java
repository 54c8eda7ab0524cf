package org.palsyscreen.analysis.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SymmetricTemplateTest {
    private final SymmetricTemplate template = SymmetricTemplate.load();

    @Test
    void every_point_and_its_partner_are_mirror_images() {
        for (int p = 0; p < SymmetricTemplate.POINTS; p++) {
            int q = template.mirror()[p];
            assertThat(template.mirror()[q]).isEqualTo(p);
            assertThat(template.x(p) + template.x(q)).isCloseTo(SymmetricTemplate.SIDE, within(0.01f));
            assertThat(template.y(p)).isCloseTo(template.y(q), within(0.01f));
        }
    }

    @Test
    void the_pairs_are_those_of_the_published_topology() {
        int[][] pairs = {
            {33, 263}, {133, 362}, {61, 291}, {40, 270}, {74, 304}, {78, 308}, {145, 374}, {159, 386}, {105, 334}
        };
        for (int[] pair : pairs) {
            assertThat(template.mirror()[pair[0]]).isEqualTo(pair[1]);
        }
        for (int midline : new int[] {10, 152, 168, 0, 17, 13, 14}) {
            assertThat(template.mirror()[midline]).isEqualTo(midline);
        }
    }

    @Test
    void the_patients_right_is_at_small_x_and_the_nose_is_nearest() {
        assertThat(template.x(61)).isLessThan(template.x(291));
        assertThat(template.xyz()[3 * 1 + 2]).isLessThan(template.xyz()[3 * 234 + 2]);
        assertThat(template.y(152) - template.y(10)).isCloseTo(SymmetricTemplate.SIDE / 1.3f, within(0.1f));
    }
}
