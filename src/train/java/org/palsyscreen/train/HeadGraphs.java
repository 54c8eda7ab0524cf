package org.palsyscreen.train;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.classify.Asymmetry;
import org.palsyscreen.analysis.classify.FaceGeometry;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The trained heads as operations of a graph; each computes what the method of the same name of its head computes. */
final class HeadGraphs {
    private static final int ASYMMETRIES = FaceGeometry.ASYMMETRIES;
    private static final float NO_CLIP = 100;

    private final Ops tf;
    /** The same weights stand in the graph once, however often they are used. */
    private final Map<float[], Operand<TFloat32>> constants = new IdentityHashMap<>();

    HeadGraphs(Ops tf) {
        this.tf = tf;
    }

    Operand<TFloat32> logit(TextureHead head, Operand<TFloat32> differences) {
        Operand<TFloat32> input = standardised(tf.math.abs(differences), head.scaling(), TextureHead.CLIP);
        Operand<TFloat32> sum = tf.constant(new float[][] {{0}});
        for (TextureHead.Layers n : head.networks()) {
            Operand<TFloat32> hidden = tf.nn.relu(tf.math.add(
                    tf.linalg.matMul(input, constant(n.hidden(), MirrorFeatures.SIZE, TextureHead.HIDDEN)),
                    constant(n.hiddenBias(), TextureHead.HIDDEN)));
            Operand<TFloat32> logit = tf.math.add(
                    tf.linalg.matMul(hidden, constant(n.output(), TextureHead.HIDDEN, 1)), constant(n.outputBias(), 1));
            sum = tf.math.add(sum, logit);
        }
        return tf.math.div(sum, tf.constant((float) head.networks().size()));
    }

    Operand<TFloat32> logit(SideHead head, Operand<TFloat32> differences) {
        return tf.linalg.matMul(
                standardised(differences, head.scaling(), TextureHead.CLIP),
                constant(head.weights(), MirrorFeatures.SIZE, 1));
    }

    /** @param measures batch x {@link FaceGeometry#SIZE} */
    Operand<TFloat32> residuals(GeometryHead head, Operand<TFloat32> measures) {
        Operand<TFloat32> signed = columns(measures, 0, ASYMMETRIES);
        Operand<TFloat32> yaw = columns(measures, ASYMMETRIES, 1);
        Operand<TFloat32> pitch = columns(measures, ASYMMETRIES + 1, 1);
        Operand<TFloat32> mouthWidth = columns(measures, ASYMMETRIES + 3, 1);
        Operand<TFloat32> regressors =
                tf.concat(List.of(yaw, tf.math.mul(yaw, pitch), tf.math.mul(yaw, mouthWidth)), tf.constant(1));
        Operand<TFloat32> explained = tf.linalg.matMul(regressors, tf.constant(head.slopes()));
        Operand<TFloat32> z = tf.math.div(tf.math.sub(signed, explained), constant(head.deviation(), 1, ASYMMETRIES));
        return tf.clipByValue(z, tf.constant(-GeometryHead.CLIP), tf.constant(GeometryHead.CLIP));
    }

    Operand<TFloat32> logit(GeometryHead head, Operand<TFloat32> residuals) {
        Operand<TFloat32> excesses = tf.nn.relu(standardised(tf.math.abs(residuals), head.excess(), GeometryHead.CLIP));
        return tf.math.add(
                tf.linalg.matMul(
                        excesses, constant(GeometryHead.floats(head.fit().weights()), ASYMMETRIES, 1)),
                tf.constant((float) head.fit().intercept()));
    }

    Operand<TFloat32> sideLogit(GeometryHead head, Operand<TFloat32> residuals) {
        return tf.linalg.matMul(
                residuals, constant(GeometryHead.floats(head.sideFit().weights()), ASYMMETRIES, 1));
    }

    /** Batch x regions: how far each region's asymmetry lies outside normal faces, in deviations, never negative. */
    Operand<TFloat32> regionScores(GeometryHead head, Operand<TFloat32> residuals) {
        int[] counts = new int[Region.values().length];
        for (Asymmetry a : Asymmetry.values()) {
            counts[a.region().ordinal()]++;
        }
        float[][] average = new float[ASYMMETRIES][counts.length];
        for (Asymmetry a : Asymmetry.values()) {
            average[a.ordinal()][a.region().ordinal()] = 1f / counts[a.region().ordinal()];
        }
        Operand<TFloat32> size = tf.math.sqrt(tf.linalg.matMul(tf.math.square(residuals), tf.constant(average)));
        return tf.nn.relu(standardised(size, head.regions(), NO_CLIP));
    }

    /** Batch x regions: positive where the patient's right looks weaker. */
    Operand<TFloat32> regionSides(GeometryHead head, Operand<TFloat32> residuals) {
        float[][] weights = new float[ASYMMETRIES][Region.values().length];
        for (Asymmetry a : Asymmetry.values()) {
            weights[a.ordinal()][a.region().ordinal()] = head.lean()[a.ordinal()];
        }
        return tf.linalg.matMul(residuals, tf.constant(weights));
    }

    Operand<TFloat32> textureScore(Classifier c, Operand<TFloat32> differences) {
        return standardised(logit(c.texture(), differences), c.textureScale(), NO_CLIP);
    }

    /** The fused and calibrated logit of palsy. */
    Operand<TFloat32> logit(Classifier c, Operand<TFloat32> differences, Operand<TFloat32> residuals) {
        Operand<TFloat32> shape = standardised(logit(c.geometry(), residuals), c.geometryScale(), NO_CLIP);
        return tf.math.add(weighted(textureScore(c, differences), shape, c.fusion()), tf.constant((float)
                c.fusion().intercept()));
    }

    Operand<TFloat32> weighted(Operand<TFloat32> first, Operand<TFloat32> second, LogisticFit fit) {
        return tf.math.add(
                tf.math.mul(first, tf.constant((float) fit.weights()[0])),
                tf.math.mul(second, tf.constant((float) fit.weights()[1])));
    }

    /** Batch x 5, 0..100: overall, then the regions. */
    Operand<TFloat32> severity(
            Classifier c, Operand<TFloat32> residuals, Operand<TFloat32> differences, Operand<TFloat32> rightLogit) {
        SeverityHead head = c.severity();
        // 1 where the right is affected, -1 where the left is; 0 never becomes 0
        Operand<TFloat32> turn = tf.math.sign(tf.math.add(tf.math.sign(rightLogit), tf.constant(0.5f)));
        Operand<TFloat32> texture = standardised(differences, c.side().scaling(), TextureHead.CLIP);
        Operand<TFloat32> inputs = tf.concat(
                List.of(tf.math.mul(residuals, turn), tf.math.abs(residuals), tf.math.mul(texture, turn)),
                tf.constant(1));
        List<Operand<TFloat32>> weights = List.of(
                constant(head.weights().get(0), SeverityHead.SIZE, SeverityHead.HIDDEN),
                constant(head.weights().get(1), SeverityHead.HIDDEN),
                constant(head.weights().get(2), SeverityHead.HIDDEN, RegionStrength.SIZE),
                constant(head.weights().get(3), RegionStrength.SIZE));
        return tf.clipByValue(SeverityHead.severity(tf, weights, inputs), tf.constant(0f), tf.constant(100f));
    }

    /**
     * Batch x regions: by how much the logit falls when both sides of the region are taken to look alike. This is the very
     * function that gives the verdict, so that it cannot tell another story.
     */
    Operand<TFloat32> contributions(
            Classifier c, Operand<TFloat32> differences, Operand<TFloat32> residuals, Operand<TFloat32> logit) {
        List<Operand<TFloat32>> columns = new ArrayList<>();
        for (Region region : Region.values()) {
            float[] kept = new float[ASYMMETRIES];
            for (Asymmetry a : Asymmetry.values()) {
                kept[a.ordinal()] = a.region() == region ? 0 : 1;
            }
            Operand<TFloat32> without = logit(
                    c,
                    tf.math.mul(differences, constant(MirrorFeatures.outside(region), 1, MirrorFeatures.SIZE)),
                    tf.math.mul(residuals, constant(kept, 1, ASYMMETRIES)));
            columns.add(tf.math.sub(logit, without));
        }
        return tf.concat(columns, tf.constant(1));
    }

    private Operand<TFloat32> standardised(Operand<TFloat32> x, Scaling scaling, float clip) {
        int n = scaling.mean().length;
        Operand<TFloat32> z =
                tf.math.div(tf.math.sub(x, constant(scaling.mean(), 1, n)), constant(scaling.deviation(), 1, n));
        return tf.clipByValue(z, tf.constant(-clip), tf.constant(clip));
    }

    private Operand<TFloat32> columns(Operand<TFloat32> x, int from, int count) {
        return tf.slice(x, tf.constant(new int[] {0, from}), tf.constant(new int[] {-1, count}));
    }

    private Operand<TFloat32> constant(float[] values, long... shape) {
        return constants.computeIfAbsent(values, v -> MobileNetV2.constant(tf, v, shape));
    }
}
