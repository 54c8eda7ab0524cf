package org.palsyscreen.analysis.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palsyscreen.analysis.Photo;

class PatchTest {
    private static final int SIZE = 32;
    /** Red grows to the right and green downwards by a level every so many pixels. */
    private static final double PIXELS_PER_LEVEL = 4;

    @ParameterizedTest
    @CsvSource({"40, 0", "90, 0.4", "130, -0.4", "160, 0", "230, 1.2", "500, 0.1"})
    void a_slope_of_light_keeps_its_place_at_every_scale(double side, double radians) {
        Patch patch = new Patch(401.3, 378.8, side, radians);
        float[] rgb = patch.sample(slopes(), SIZE, Patch.Detail.FINE, Patch.Border.BLACK, 1, 0);
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                double u = (column + 0.5) / SIZE;
                double v = (row + 0.5) / SIZE;
                int at = 3 * (row * SIZE + column);
                // a level is a floor: it lies half a level below the slope on average, and 3 / 8 at most beside that
                assertThat(rgb[at]).isCloseTo(level(patch.photoX(u, v)), within(0.55f));
                assertThat(rgb[at + 1]).isCloseTo(level(patch.photoY(u, v)), within(0.55f));
                assertThat(rgb[at + 2]).isCloseTo(200f, within(0.01f));
            }
        }
    }

    @Test
    void beyond_the_border_it_is_black_or_the_last_pixel_goes_on() {
        Patch patch = new Patch(0, 400, 160, 0);
        float[] black = patch.sample(slopes(), SIZE, Patch.Detail.FINE, Patch.Border.BLACK, 1, 0);
        float[] repeated = patch.sample(slopes(), SIZE, Patch.Detail.FINE, Patch.Border.REPEATED, 1, 0);
        assertThat(black[2]).isZero();
        assertThat(repeated[2]).isCloseTo(200f, within(0.01f));
        assertThat(black[3 * (SIZE - 1) + 2]).isCloseTo(200f, within(0.01f));
    }

    @Test
    void an_odd_last_column_and_row_stay_in_the_halved_photo() {
        BufferedImage picture = new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, 0x040800);
        picture.setRGB(2, 2, 0x0000ff);
        PhotoScales.Scale half = new PhotoScales(new Photo(picture, new byte[0])).halved(1);
        assertThat(half)
                .extracting(PhotoScales.Scale::width, PhotoScales.Scale::height)
                .containsExactly(2, 2);
        assertThat(half.rgb()).containsExactly(0x010200, 0, 0, 0x0000ff);
    }

    /** Squares from where halving begins up to where the last scale is used. */
    @ParameterizedTest
    @ValueSource(doubles = {3, 3.2, 4.07, 5, 6.5, 6.9, 10, 14, 20})
    void reading_a_halved_photo_blurs_as_much_as_reading_every_pixel(double side) {
        Taps taps = Taps.over(side, 1);
        double pixel = 1 << taps.halvings();
        double places = taps.spacing() * taps.spacing() * (taps.perAxis() * taps.perAxis() - 1) / 12.0;
        double bilinear = pixel * pixel / 6;
        double halving = (pixel * pixel - 1) / 12;
        assertThat(taps.halvings()).isPositive();
        assertThat(places + bilinear + halving).isCloseTo(side * side / 12 + 1 / 6.0, within(1e-9));
        assertThat(taps.spacing()).isLessThanOrEqualTo(1.25 * pixel);
    }

    @Test
    void a_square_of_less_than_three_pixels_is_read_from_the_photo_itself() {
        assertThat(Taps.over(2.5, 1)).isEqualTo(new Taps(0, 3, 2.5 / 3));
        assertThat(Taps.over(2.5, 2)).isEqualTo(new Taps(0, 2, 1.25));
        assertThat(Taps.over(0.7, 1)).isEqualTo(new Taps(0, 1, 0.7));
    }

    private static PhotoScales slopes() {
        BufferedImage picture = new BufferedImage(900, 800, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, (int) (x / PIXELS_PER_LEVEL) << 16 | (int) (y / PIXELS_PER_LEVEL) << 8 | 200);
            }
        }
        return new PhotoScales(new Photo(picture, new byte[0]));
    }

    private static float level(double at) {
        return (float) (at / PIXELS_PER_LEVEL - 0.5);
    }
}
