package org.palsyscreen.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.models.TensorFlowNatives;

/** The backbone with published and with fine-tuned weights, and the fine-tuning itself. */
class BackboneTest {
    private static final int SIDE = SymmetricTemplate.SIDE;

    @BeforeAll
    static void natives() throws IOException {
        TensorFlowNatives.install(TensorFlowNatives.defaultFolder());
    }

    @Test
    void layers_of_the_blocks_follow_one_another() {
        assertThat(MobileNetV2.layersOf(0, 0)).containsExactly(1, 2);
        assertThat(MobileNetV2.layersOf(8, 9)).containsExactly(24, 25, 26, 27, 28, 29);
    }

    @Test
    void tuned_weights_replace_the_published_ones_and_only_above_their_block() throws IOException {
        MobileNetV2 published = MobileNetV2.read(Workshop.BACKBONE);
        Map<Integer, FineTuned.Layer> same = new TreeMap<>();
        Map<Integer, FineTuned.Layer> other = new TreeMap<>();
        MobileNetV2.layersOf(8, 12).forEach(layer -> {
            FineTuned.Layer own = published.published(layer);
            same.put(layer, own);
            other.put(layer, new FineTuned.Layer(own.kernel(), shifted(own.bias())));
        });
        float[] crop = oneSided(crop(1));
        float[] expected = features(published, published, crop);
        assertThat(features(published.with(same), published, crop)).containsExactly(expected, within(1e-4f));
        float[] changed = features(published.with(other), published, crop);
        int fifth = MirrorFeatures.size(5);
        assertThat(first(changed, fifth)).containsExactly(first(expected, fifth), within(1e-4f));
        assertThat(java.util.Arrays.equals(changed, expected)).isFalse();
    }

    @Test
    void fine_tuned_weights_come_back_from_their_file(@TempDir Path folder) throws IOException {
        FineTuned tuned =
                new FineTuned(new TreeMap<>(Map.of(24, new FineTuned.Layer(new float[] {1, -2}, new float[] {3}))));
        tuned.write(folder.resolve("tuned.bin"));
        FineTuned read = FineTuned.read(folder.resolve("tuned.bin"));
        assertThat(read.layers()).containsOnlyKeys(24);
        FineTuned.Layer layer = read.layers().values().iterator().next();
        assertThat(layer.kernel()).containsExactly(1, -2);
        assertThat(layer.bias()).containsExactly(3);
    }

    @Test
    void fine_tuning_learns_what_tells_the_pictures_apart_and_leaves_the_lower_blocks() throws IOException {
        List<SeenCrop> seen = new ArrayList<>();
        List<Person> people = Person.all(Workshop.TRAINING_DATA);
        Person train =
                people.stream().filter(p -> p.part() == Part.TRAIN).findFirst().orElseThrow();
        Person validation = people.stream()
                .filter(p -> p.part() == Part.VALIDATION)
                .findFirst()
                .orElseThrow();
        try (LowerBlocks lower = new LowerBlocks(Workshop.BACKBONE)) {
            for (int i = 0; i < 160; i++) {
                boolean palsy = i % 2 == 0;
                TrainingPicture made = new TrainingPicture(
                        i < 144 ? train : validation,
                        palsy ? SampleKind.PALSY : SampleKind.CLEAN,
                        palsy ? 1 : 0,
                        palsy,
                        new float[RegionStrength.SIZE],
                        new float[0],
                        new byte[0]);
                seen.add(lower.see(made, palsy ? oneSided(crop(i)) : crop(i)));
            }
        }
        List<String> reports = new ArrayList<>();
        FineTuned tuned = FineTuning.run(seen, reports::add);
        assertThat(reports).hasSize(3);
        assertThat(tuned.layers().keySet())
                .containsExactlyElementsOf(MobileNetV2.layersOf(8, 12).boxed().toList());
        MobileNetV2 published = MobileNetV2.read(Workshop.BACKBONE);
        tuned.layers()
                .forEach((layer, own) -> assertThat(own.kernel())
                        .isNotEqualTo(published.published(layer).kernel()));
        assertThat(Double.parseDouble(reports.getLast().replaceAll(".* ", ""))).isGreaterThan(0.9);
    }

    private static float[] features(MobileNetV2 backbone, MobileNetV2 published, float[] crop) {
        try (FeatureExtractor extractor = new FeatureExtractor(backbone, published)) {
            return extractor.features(List.of(crop)).differences()[0];
        }
    }

    private static float[] first(float[] values, int count) {
        return java.util.Arrays.copyOf(values, count);
    }

    private static float[] shifted(float[] bias) {
        float[] out = bias.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] += 0.1f;
        }
        return out;
    }

    /** Noise that is the same on both sides. */
    private static float[] crop(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] crop = new float[SIDE * SIDE];
        IntStream.range(0, SIDE * SIDE).filter(i -> i % SIDE < SIDE / 2).forEach(i -> {
            crop[i] = (float) random.nextDouble(-0.5, 0.5);
            crop[i - i % SIDE + SIDE - 1 - i % SIDE] = crop[i];
        });
        return crop;
    }

    /** Brighter at the mouth corner of the patient's right. */
    private static float[] oneSided(float[] crop) {
        for (int y = 135; y < 160; y++) {
            for (int x = 72; x < 96; x++) {
                crop[y * SIDE + x] += 0.5f;
            }
        }
        return crop;
    }
}
