package org.palsyscreen.analysis.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palsyscreen.analysis.FaceMeasurer;
import org.palsyscreen.analysis.FaceMeasures;
import org.palsyscreen.analysis.HealthyReference;
import org.palsyscreen.analysis.Landmarks;
import org.palsyscreen.analysis.Measure;
import org.palsyscreen.analysis.MeasuredPair;
import org.palsyscreen.analysis.Unmeasurable;
import org.palsyscreen.analysis.UnmeasurableReason;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.HandMadeFace;

class IrisScaledMeasurerTest {
    /** Landmarks are floats of a picture: a thousandth of a pixel is lost. */
    private static final double LOSS = 0.002;

    private static final FaceMeasurer MEASURER = measurer(11.77);

    @ParameterizedTest
    @CsvSource({
        "BROW_HEIGHT, 22",
        "MRD1, 4",
        "MRD2, 5",
        "PALPEBRAL_FISSURE, 9",
        "COMMISSURE_HEIGHT, 62",
        "COMMISSURE_POSITION, 27.857",
        "SMILE_ANGLE, 111.038",
        "UPPER_LIP_HEIGHT, 56",
        "LOWER_LIP_HEIGHT, 72",
        "PHILTRUM_DEVIATION, 0",
        "MOUTH_OPENING, 3"
    })
    void a_symmetric_face_has_its_known_values_on_both_sides(Measure measure, double expected) {
        MeasuredPair pair = pair(measure, new HandMadeFace().landmarks());

        assertThat(pair.right()).isCloseTo(expected, within(LOSS));
        assertThat(pair.left()).isCloseTo(expected, within(LOSS));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-25, 10, 30})
    void the_roll_of_the_head_changes_nothing(double degrees) {
        assertSame(palsy().landmarks(4, degrees), palsy().landmarks());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2.5, 11})
    void the_size_of_the_picture_changes_nothing(double pixelsPerMm) {
        assertSame(palsy().landmarks(pixelsPerMm, 0), palsy().landmarks());
        assertThat(measures(MEASURER, palsy().landmarks(pixelsPerMm, 0)).mmPerPixel())
                .isCloseTo(1 / pixelsPerMm, within(LOSS));
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void a_mirror_exchanges_the_sides(Measure measure) {
        MeasuredPair plain = pair(measure, palsy().landmarks());
        MeasuredPair mirrored = pair(measure, palsy().mirrored().landmarks());

        assertThat(mirrored.right()).isCloseTo(plain.left(), within(LOSS));
        assertThat(mirrored.left()).isCloseTo(plain.right(), within(LOSS));
        assertThat(mirrored.difference()).isCloseTo(-plain.difference(), within(LOSS));
        // the palsy of the fixture changes every measure: nothing here is 0 = -0
        assertThat(Math.abs(plain.difference())).isGreaterThan(0.4);
    }

    @Test
    void a_dropped_brow_is_a_difference_and_a_share_of_the_healthy_side() {
        MeasuredPair pair = pair(Measure.BROW_HEIGHT, palsy().landmarks());

        assertThat(pair.right()).isCloseTo(16.5, within(LOSS));
        assertThat(pair.difference()).isCloseTo(-5.5, within(LOSS));
        assertThat(pair.percent()).isCloseTo(25.0, within(0.02));
    }

    @Test
    void a_position_has_no_share_of_the_healthy_side() {
        assertThat(pair(Measure.COMMISSURE_HEIGHT, palsy().landmarks()).percent())
                .isNull();
    }

    @Test
    void millimetres_follow_the_diameter_that_an_iris_is_taken_to_have() {
        double usual = pair(Measure.BROW_HEIGHT, palsy().landmarks()).right();
        double larger = find(Measure.BROW_HEIGHT, measures(measurer(12.2), palsy().landmarks()))
                .right();

        assertThat(larger / usual).isCloseTo(12.2 / 11.77, within(0.0001));
    }

    @Test
    void a_closed_eye_is_not_measured() {
        assertRefused(new HandMadeFace().closeRightEye().landmarks(), UnmeasurableReason.EYE_CLOSED);
        assertRefused(new HandMadeFace().closeRightEye().mirrored().landmarks(), UnmeasurableReason.EYE_CLOSED);
    }

    @Test
    void an_iris_of_a_few_pixels_is_not_measured() {
        assertRefused(new HandMadeFace().landmarks(0.6, 0), UnmeasurableReason.IRIS_TOO_SMALL);
    }

    @Test
    void irises_that_differ_are_not_measured() {
        HandMadeFace face = new HandMadeFace()
                .move(3, 0, 469)
                .move(-3, 0, 471)
                .move(0, -3, 470)
                .move(0, 3, 472);

        assertRefused(face.landmarks(), UnmeasurableReason.IRISES_DISAGREE);
    }

    @Test
    void points_that_are_no_face_are_not_measured() {
        assertThat(MEASURER.measure(Findings.landmarks())).isInstanceOf(Unmeasurable.class);
        assertRefused(new Landmarks(new float[2 * Landmarks.POINTS]), UnmeasurableReason.IRIS_TOO_SMALL);
    }

    @Test
    void a_mouth_that_is_all_on_one_side_of_the_midline_loses_only_its_own_measures() {
        HandMadeFace face = new HandMadeFace();
        for (int point : new int[] {61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291}) {
            face.move(40, 0, point);
        }

        assertThat(measures(MEASURER, face.landmarks()).pairs())
                .extracting(MeasuredPair::measure)
                .contains(Measure.BROW_HEIGHT, Measure.MRD1, Measure.COMMISSURE_HEIGHT)
                .doesNotContain(Measure.COMMISSURE_POSITION, Measure.SMILE_ANGLE, Measure.LOWER_LIP_HEIGHT);
    }

    /** Of the patient's right side: brow 5.5 lower, lids open further, corner lower and nearer, lips drawn to the left. */
    private static HandMadeFace palsy() {
        return new HandMadeFace()
                .move(0, 5.5, 70, 63, 105, 66, 107)
                .move(0, -0.8, 160, 159, 158)
                .move(0, 1, 144, 145, 153)
                .move(3, 4, 61)
                .move(2, 1, 185, 40, 39, 146, 91, 181)
                .move(2, 0, 37, 0, 267)
                .move(0, 1, 95, 88, 178);
    }

    private static void assertSame(Landmarks a, Landmarks b) {
        for (Measure measure : Measure.values()) {
            assertThat(pair(measure, a).right()).isCloseTo(pair(measure, b).right(), within(LOSS));
            assertThat(pair(measure, a).left()).isCloseTo(pair(measure, b).left(), within(LOSS));
        }
    }

    private static void assertRefused(Landmarks landmarks, UnmeasurableReason reason) {
        assertThat(MEASURER.measure(landmarks)).isEqualTo(new Unmeasurable(reason));
    }

    private static MeasuredPair pair(Measure measure, Landmarks landmarks) {
        return find(measure, measures(MEASURER, landmarks));
    }

    private static MeasuredPair find(Measure measure, FaceMeasures measures) {
        return measures.pairs().stream()
                .filter(pair -> pair.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    private static FaceMeasures measures(FaceMeasurer measurer, Landmarks landmarks) {
        return (FaceMeasures) measurer.measure(landmarks);
    }

    private static FaceMeasurer measurer(double irisDiameterMm) {
        return new IrisScaledMeasurer(irisDiameterMm, new HealthyReference(List.of()));
    }
}
