package org.palsyscreen.train.importing;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/**
 * Rewrites the ops that only TensorFlow.js knows, and constants of 16 bits, into plain TensorFlow. TensorFlow fuses and
 * folds them again when it loads the graph.
 */
final class TensorFlowOps {
    private static final NodeDef ZERO = NodeDef.newBuilder()
            .setName("zero")
            .setOp("Const")
            .putAttr("dtype", Attributes.type(DataType.DT_FLOAT))
            .putAttr(
                    "value",
                    AttrValue.newBuilder()
                            .setTensor(TensorProto.newBuilder()
                                    .setDtype(DataType.DT_FLOAT)
                                    .setTensorShape(TensorShapeProto.getDefaultInstance())
                                    .addFloatVal(0))
                            .build())
            .build();

    private final List<NodeDef> nodes = new ArrayList<>();

    private TensorFlowOps() {}

    static List<NodeDef> rewrite(GraphModel model) {
        TensorFlowOps ops = new TensorFlowOps();
        ops.nodes.add(ZERO);
        model.nodes().forEach(ops::add);
        return ops.nodes;
    }

    private void add(NodeDef node) {
        switch (node.getOp()) {
            case "_FusedConv2D" -> addConvolution(node);
            case "Prelu" -> addPrelu(node.getName(), node.getInput(0), node.getInput(1));
            case "Const" -> addConstant(node);
            default -> nodes.add(node);
        }
    }

    private void addConstant(NodeDef node) {
        if (node.getAttrOrThrow("dtype").getType() != DataType.DT_HALF) {
            nodes.add(node);
            return;
        }
        // kept at 16 bits on disk: half the size, the same numbers
        String stored = node.getName() + "/stored";
        nodes.add(node.toBuilder().setName(stored).build());
        nodes.add(NodeDef.newBuilder()
                .setName(node.getName())
                .setOp("Cast")
                .addInput(stored)
                .putAttr("SrcT", Attributes.type(DataType.DT_HALF))
                .putAttr("DstT", Attributes.type(DataType.DT_FLOAT))
                .build());
    }

    private void addConvolution(NodeDef fused) {
        List<String> steps = fused.getAttrOrThrow("fused_ops").getList().getSList().stream()
                .map(s -> s.toStringUtf8())
                .toList();
        String name = fused.getName();
        NodeDef.Builder convolution = NodeDef.newBuilder()
                .setName(name + "/convolution")
                .setOp("Conv2D")
                .addInput(fused.getInput(0))
                .addInput(fused.getInput(1));
        for (String attribute : List.of("T", "strides", "padding", "data_format", "dilations")) {
            convolution.putAttr(attribute, fused.getAttrOrThrow(attribute));
        }
        nodes.add(convolution.build());
        boolean onlyBias = steps.equals(List.of("BiasAdd"));
        String biased = onlyBias ? name : name + "/biased";
        nodes.add(floatOp("BiasAdd", biased, name + "/convolution", fused.getInput(2)));
        if (steps.equals(List.of("BiasAdd", "Relu"))) {
            nodes.add(floatOp("Relu", name, biased));
        } else if (steps.equals(List.of("BiasAdd", "Prelu"))) {
            addPrelu(name, biased, fused.getInput(3));
        } else if (!onlyBias) {
            throw new IllegalArgumentException("fused steps " + steps + " are not supported");
        }
    }

    /** Prelu(x) = Relu(x) + alpha * Minimum(x, 0). */
    private void addPrelu(String name, String x, String alpha) {
        nodes.add(floatOp("Relu", name + "/positive", x));
        nodes.add(floatOp("Minimum", name + "/negative", x, ZERO.getName()));
        nodes.add(floatOp("Mul", name + "/scaled", alpha, name + "/negative"));
        nodes.add(floatOp("AddV2", name, name + "/positive", name + "/scaled"));
    }

    private static NodeDef floatOp(String op, String name, String... inputs) {
        NodeDef.Builder node = NodeDef.newBuilder().setName(name).setOp(op);
        for (String input : inputs) {
            node.addInput(input);
        }
        AttrValue type = Attributes.type(DataType.DT_FLOAT);
        return node.putAttr("T", type).build();
    }
}
