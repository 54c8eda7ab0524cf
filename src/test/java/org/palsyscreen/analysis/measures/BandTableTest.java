package org.palsyscreen.analysis.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palsyscreen.analysis.HealthyBand;
import org.palsyscreen.analysis.HealthyReference;
import org.palsyscreen.analysis.Measure;
import org.palsyscreen.analysis.Range;

class BandTableTest {
    private static final HealthyBand BROW = new HealthyBand(
            Measure.BROW_HEIGHT,
            HealthyBand.POOLED,
            12,
            new Range(0.5, -1.25, 2),
            new Range(1, 0.125, 2.5),
            new Range(5, 0.5, 11));

    @Test
    void a_line_is_read_back_as_it_was_written() {
        HealthyBand angle =
                new HealthyBand(Measure.SMILE_ANGLE, "a source", 3, new Range(0, -2, 2), new Range(1, 0.25, 2), null);

        assertThat(BandTable.parse(List.of("# how", BandTable.HEADER, BandTable.line(BROW), BandTable.line(angle))))
                .isEqualTo(new HealthyReference(List.of(BROW, angle)));
    }

    @Test
    void a_wider_iris_widens_lengths_but_neither_angles_nor_shares() {
        HealthyBand angle =
                new HealthyBand(Measure.SMILE_ANGLE, "all", 3, new Range(0, -2, 2), new Range(1, 0.25, 2), null);

        List<HealthyBand> scaled = BandTable.scaled(
                        new HealthyReference(List.of(BROW, angle)), 2 * BandTable.IRIS_DIAMETER_MM)
                .bands();

        assertThat(scaled.get(0).difference()).isEqualTo(new Range(1, -2.5, 4));
        assertThat(scaled.get(0).absolute()).isEqualTo(new Range(2, 0.25, 5));
        assertThat(scaled.get(0).percent()).isEqualTo(BROW.percent());
        assertThat(scaled.get(1)).isEqualTo(angle);
    }

    @Test
    void a_broken_line_is_refused() {
        assertThatThrownBy(() -> BandTable.parse(List.of("BROW_HEIGHT,all,12")))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void the_shipped_table_has_a_band_of_every_measure_pooled_from_all_its_sources(Measure measure) {
        HealthyReference shipped = BandTable.load();
        HealthyBand pooled = shipped.pooled(measure);

        assertThat(pooled).isNotNull();
        assertThat(pooled.faces()).isGreaterThan(200);
        assertThat(shipped.bySource(measure).stream()
                        .mapToInt(HealthyBand::faces)
                        .sum())
                .isEqualTo(pooled.faces());
        assertThat(pooled.difference().contains(pooled.difference().mean())).isTrue();
        assertThat(pooled.percent() != null).isEqualTo(measure.proportional());
    }
}
