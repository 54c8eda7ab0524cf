package org.palsyscreen.train;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/** Adam with decoupled weight decay, on variables of a graph. */
final class AdamW {
    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;

    private final Operand<TFloat32> loss;
    private final Placeholder<TFloat32> rate;
    private final Placeholder<TFloat32> power1;
    private final Placeholder<TFloat32> power2;
    private final List<Op> decays = new ArrayList<>();
    private final List<Op> updates = new ArrayList<>();
    private final List<Op> initialisers = new ArrayList<>();
    private int steps;

    /** @param decayed the variables to which the weight decay applies, among {@code variables} */
    AdamW(
            Ops tf,
            Operand<TFloat32> loss,
            List<Variable<TFloat32>> variables,
            List<Variable<TFloat32>> decayed,
            float weightDecay) {
        this.loss = loss;
        rate = tf.placeholder(TFloat32.class);
        power1 = tf.placeholder(TFloat32.class);
        power2 = tf.placeholder(TFloat32.class);
        Gradients gradients = Gradients.create(tf.scope(), loss, variables);
        List<Op> read = new ArrayList<>(List.of(loss));
        for (int i = 0; i < variables.size(); i++) {
            read.add(gradients.<TFloat32>dy(i));
        }
        // no variable may change before every gradient has read it
        Ops after = tf.withControlDependencies(read);
        for (int i = 0; i < variables.size(); i++) {
            Variable<TFloat32> variable = variables.get(i);
            Variable<TFloat32> mean = zeros(tf, variable);
            Variable<TFloat32> square = zeros(tf, variable);
            updates.add(after.train.applyAdam(
                    variable,
                    mean,
                    square,
                    power1,
                    power2,
                    rate,
                    tf.constant(BETA1),
                    tf.constant(BETA2),
                    tf.constant(1e-8f),
                    gradients.<TFloat32>dy(i)));
        }
        for (Variable<TFloat32> variable : decayed) {
            decays.add(tf.assignSub(variable, tf.math.mul(variable, tf.math.mul(rate, tf.constant(weightDecay)))));
        }
    }

    private Variable<TFloat32> zeros(Ops tf, Variable<TFloat32> like) {
        Variable<TFloat32> zeros = tf.variable(like.shape(), TFloat32.class);
        initialisers.add(tf.assign(zeros, tf.zeros(tf.constant(like.shape().asArray()), TFloat32.class)));
        return zeros;
    }

    void initialise(Session session) {
        Session.Runner runner = session.runner();
        initialisers.forEach(op -> runner.addTarget(op.op()));
        runner.run().close();
    }

    /**
     * One step on the batch that the runner already feeds.
     *
     * @return the batch's loss
     */
    float step(Session session, Session.Runner feeding, float learningRate) {
        steps++;
        try (TFloat32 r = TFloat32.scalarOf(learningRate);
                TFloat32 p1 = TFloat32.scalarOf((float) Math.pow(BETA1, steps));
                TFloat32 p2 = TFloat32.scalarOf((float) Math.pow(BETA2, steps))) {
            feeding.feed(rate, r).feed(power1, p1).feed(power2, p2).fetch(loss);
            updates.forEach(op -> feeding.addTarget(op.op()));
            float value;
            try (var result = feeding.run()) {
                value = ((TFloat32) result.get(0)).getFloat();
            }
            if (!decays.isEmpty()) {
                // after the update, not beside it: both write the same variables
                Session.Runner decaying = session.runner().feed(rate, r);
                decays.forEach(op -> decaying.addTarget(op.op()));
                decaying.run().close();
            }
            return value;
        }
    }
}
