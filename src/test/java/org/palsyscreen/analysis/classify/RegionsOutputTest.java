package org.palsyscreen.analysis.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.RegionAsymmetry;
import org.palsyscreen.analysis.Side;

class RegionsOutputTest {
    private static final float[] Z = {0, 1, 2, 3};
    private static final float[] RIGHT_WEAKER = {-1, 1, -1, 1};

    @Test
    void every_region_gets_its_own_contribution() {
        var regions = SavedModelPalsyModel.regions(Z, RIGHT_WEAKER, new float[] {-0.5f, 0, 0.25f, 2});

        assertThat(regions).first().isEqualTo(new RegionAsymmetry(Region.BROW, 0, Side.LEFT, -0.5));
        assertThat(regions).last().isEqualTo(new RegionAsymmetry(Region.MOUTH, 3, Side.RIGHT, 2.0));
        assertThat(new Verdict(0.5, 0.5, regions, null).contributions()).containsExactly(-0.5, 0.0, 0.25, 2.0);
    }

    @Test
    void a_model_without_the_output_gives_none() {
        var regions = SavedModelPalsyModel.regions(Z, RIGHT_WEAKER, null);

        assertThat(regions).hasSize(4).extracting(RegionAsymmetry::contribution).containsOnlyNulls();
        assertThat(new Verdict(0.5, 0.5, regions, null).contributions()).isEmpty();
    }

    @Test
    void what_is_no_contribution_is_refused() {
        assertThatThrownBy(() -> SavedModelPalsyModel.regions(Z, RIGHT_WEAKER, new float[] {1}))
                .hasMessageContaining("region_contribution");
        assertThatThrownBy(() -> SavedModelPalsyModel.regions(Z, RIGHT_WEAKER, new float[] {0, Float.NaN, 0, 0}))
                .hasMessageContaining("finite");
    }
}
