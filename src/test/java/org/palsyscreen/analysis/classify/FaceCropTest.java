package org.palsyscreen.analysis.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.palsyscreen.analysis.classify.SymmetricTemplate.SIDE;

import org.junit.jupiter.api.Test;
import org.palsyscreen.analysis.face.MeshPoints;

class FaceCropTest {
    private static final SymmetricTemplate TEMPLATE = SymmetricTemplate.load();
    private static final int WIDTH = 640;
    private final FaceCrop crop = new FaceCrop(TEMPLATE);

    @Test
    void a_turned_and_enlarged_picture_gives_the_same_crop() {
        PlanarSimilarity one = new PlanarSimilarity(1.1, 0, 100, 120);
        PlanarSimilarity other = new PlanarSimilarity(1.7, 0.45, 170, 60);
        float[] first = crop.cut(picture(one), Meshes.placed(TEMPLATE, one));
        float[] second = crop.cut(picture(other), Meshes.placed(TEMPLATE, other));
        assertThat(meanDifference(first, second)).isLessThan(0.02);
        assertThat(meanDifference(first, new float[first.length])).isGreaterThan(0.1);
    }

    @Test
    void a_turned_head_is_seen_from_the_front() {
        PlanarSimilarity place = new PlanarSimilarity(1.6, 0, 120, 100);
        MeshPoints turned = Meshes.turned(Meshes.placed(TEMPLATE, place), 12);
        // the warp must bring the mouth corner of the turned mesh to where the template has it
        PlanarSimilarity none = new PlanarSimilarity(1, 0, 0, 0);
        for (int point : new int[] {61, 291, 33, 263, 1}) {
            GreyPicture dot = dotAt(turned.x(point), turned.y(point));
            int brightest = brightest(crop.frontal(dot, turned, none));
            assertThat(brightest % SIDE + 0.5f).isCloseTo(TEMPLATE.x(point), within(2.5f));
            assertThat(brightest / SIDE + 0.5f).isCloseTo(TEMPLATE.y(point), within(2.5f));
        }
    }

    @Test
    void the_mirrored_picture_gives_the_mirrored_crop() {
        PlanarSimilarity place = new PlanarSimilarity(1.4, 0.2, 150, 90);
        MeshPoints mesh = Meshes.placed(TEMPLATE, place, new float[] {61, 3, 6}, new float[] {0, -2, 1});
        GreyPicture picture = picture(place);
        float[] plain = crop.cut(picture, mesh);
        float[] mirrored = crop.cut(mirrored(picture), Meshes.mirrored(TEMPLATE, mesh, WIDTH));
        for (int i = 0; i < plain.length; i++) {
            int flipped = i / SIDE * SIDE + SIDE - 1 - i % SIDE;
            assertThat(mirrored[flipped]).isCloseTo(plain[i], within(0.03f));
        }
    }

    @Test
    void exposure_and_an_even_slope_of_light_leave_no_trace() {
        PlanarSimilarity place = new PlanarSimilarity(1.4, 0, 150, 90);
        GreyPicture picture = picture(place);
        float[] lit = new float[picture.values().length];
        for (int i = 0; i < lit.length; i++) {
            lit[i] = picture.values()[i] * 0.6f + 20 + 60f * (i % WIDTH) / WIDTH;
        }
        MeshPoints mesh = Meshes.placed(TEMPLATE, place);
        float[] plain = crop.cut(picture, mesh);
        float[] other = crop.cut(new GreyPicture(lit, WIDTH, picture.height()), mesh);
        assertThat(meanDifference(plain, other)).isLessThan(0.01);
    }

    @Test
    void nothing_outside_the_face_is_seen() {
        PlanarSimilarity place = new PlanarSimilarity(1.4, 0, 150, 90);
        float[] values = crop.cut(picture(place), Meshes.placed(TEMPLATE, place));
        assertThat(values[0]).isZero();
        assertThat(values[SIDE - 1]).isZero();
        assertThat(values[values.length - 1]).isZero();
    }

    /** An asymmetric pattern that is fixed to the face. */
    private static GreyPicture picture(PlanarSimilarity place) {
        PlanarSimilarity toFace = place.inverse();
        float[] values = new float[WIDTH * WIDTH];
        for (int i = 0; i < values.length; i++) {
            double px = i % WIDTH + 0.5;
            double py = i / WIDTH + 0.5;
            double x = toFace.x(px, py);
            double y = toFace.y(px, py);
            values[i] = (float) (128 + 50 * Math.sin(x / 11) + 40 * Math.cos(y / 13 + x / 40));
        }
        return new GreyPicture(values, WIDTH, WIDTH);
    }

    private static GreyPicture mirrored(GreyPicture picture) {
        float[] values = new float[picture.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i / WIDTH * WIDTH + WIDTH - 1 - i % WIDTH] = picture.values()[i];
        }
        return new GreyPicture(values, WIDTH, WIDTH);
    }

    private static GreyPicture dotAt(double x, double y) {
        float[] values = new float[WIDTH * WIDTH];
        for (int i = 0; i < values.length; i++) {
            double dx = i % WIDTH + 0.5 - x;
            double dy = i / WIDTH + 0.5 - y;
            values[i] = (float) (255 * Math.exp(-(dx * dx + dy * dy) / 18));
        }
        return new GreyPicture(values, WIDTH, WIDTH);
    }

    private static int brightest(float[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    private static double meanDifference(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum / a.length;
    }
}
