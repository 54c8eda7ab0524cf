package org.palsyscreen.analysis.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.palsyscreen.analysis.face.MeshPoints;

class SpatialSimilarityTest {
    private static final SymmetricTemplate TEMPLATE = SymmetricTemplate.load();

    @Test
    void it_finds_turn_scale_and_shift_again() {
        MeshPoints mesh = Meshes.turned(Meshes.placed(TEMPLATE, new PlanarSimilarity(2, 0.5, 30, -20)), 25);
        SpatialSimilarity fit = SpatialSimilarity.fit(mesh.xyz(), TEMPLATE.xyz(), SymmetricTemplate.STABLE);
        for (int p = 0; p < SymmetricTemplate.POINTS; p++) {
            for (int axis = 0; axis < 3; axis++) {
                assertThat(fit.apply(axis, mesh.x(p), mesh.y(p), mesh.z(p)))
                        .isCloseTo(TEMPLATE.xyz()[3 * p + axis], within(0.01));
            }
        }
    }

    @Test
    void the_planar_inverse_leads_back() {
        PlanarSimilarity there = new PlanarSimilarity(1.3, -0.7, 12, 5);
        PlanarSimilarity back = there.then(there.inverse());
        assertThat(back.x(17, 31)).isCloseTo(17, within(1e-9));
        assertThat(back.y(17, 31)).isCloseTo(31, within(1e-9));
    }
}
