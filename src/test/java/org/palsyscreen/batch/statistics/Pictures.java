package org.palsyscreen.batch.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Made-up scores. */
final class Pictures {
    private Pictures() {}

    static Scored palsy(double probability, String person) {
        return new Scored(probability, true, person);
    }

    static Scored normal(double probability, String person) {
        return new Scored(probability, false, person);
    }

    /** Worked out by hand in the tests: one tie across the labels. */
    static List<Scored> six() {
        return List.of(
                normal(0.4, "d"),
                palsy(0.9, "a"),
                palsy(0.4, "c"),
                normal(0.7, "e"),
                palsy(0.6, "b"),
                normal(0.1, "f"));
    }

    /** With many ties; persons have one to four pictures. */
    static List<Scored> random(long seed, int size) {
        Random random = new Random(seed);
        List<Scored> pictures = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean palsy = i == 0 || i > 1 && random.nextInt(3) == 0;
            double probability = random.nextInt(palsy ? 10 : 7) / 10.0 + (palsy ? 0.1 : 0);
            pictures.add(new Scored(probability, palsy, (palsy ? "p" : "n") + random.nextInt(1 + size / 2)));
        }
        return pictures;
    }

    static int[] once(int size) {
        int[] weights = new int[size];
        Arrays.fill(weights, 1);
        return weights;
    }
}
