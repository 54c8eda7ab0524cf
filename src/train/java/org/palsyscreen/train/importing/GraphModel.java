package org.palsyscreen.train.importing;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A TensorFlow.js graph model: a GraphDef written as JSON, whose constants lie in a separate binary file.
 *
 * @param nodes the graph's nodes with their constants inside; ops are as published, also those that TensorFlow lacks
 */
record GraphModel(List<NodeDef> nodes) {

    static GraphModel read(Path json) throws IOException {
        JsonNode model = JsonMapper.shared().readTree(json.toFile());
        Map<String, NodeDef> constants = new HashMap<>();
        for (JsonNode group : model.get("weightsManifest")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (JsonNode path : group.get("paths")) {
                bytes.writeBytes(Files.readAllBytes(json.resolveSibling(path.asString())));
            }
            readConstants(group.get("weights"), ByteString.copyFrom(bytes.toByteArray()), constants);
        }
        List<NodeDef> nodes = new ArrayList<>();
        for (JsonNode node : model.get("modelTopology").get("node")) {
            nodes.add(node(node, constants));
        }
        return new GraphModel(nodes);
    }

    private static void readConstants(JsonNode weights, ByteString bytes, Map<String, NodeDef> constants) {
        int offset = 0;
        for (JsonNode weight : weights) {
            TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
            int count = 1;
            for (JsonNode size : weight.get("shape")) {
                shape.addDim(TensorShapeProto.Dim.newBuilder().setSize(size.asLong()));
                count *= size.asInt();
            }
            DataType type = storedType(weight);
            int length = count * (type == DataType.DT_HALF ? 2 : 4);
            TensorProto tensor = TensorProto.newBuilder()
                    .setDtype(type)
                    .setTensorShape(shape)
                    .setTensorContent(bytes.substring(offset, offset + length))
                    .build();
            offset += length;
            String name = weight.get("name").asString();
            constants.put(
                    name,
                    NodeDef.newBuilder()
                            .setName(name)
                            .setOp("Const")
                            .putAttr("dtype", Attributes.type(type))
                            .putAttr(
                                    "value",
                                    AttrValue.newBuilder().setTensor(tensor).build())
                            .build());
        }
        if (offset != bytes.size()) {
            throw new IllegalArgumentException("read " + offset + " of " + bytes.size() + " bytes of weights");
        }
    }

    private static DataType storedType(JsonNode weight) {
        String type = weight.has("quantization")
                ? weight.get("quantization").get("dtype").asString()
                : weight.get("dtype").asString();
        return switch (type) {
            case "float32" -> DataType.DT_FLOAT;
            case "float16" -> DataType.DT_HALF;
            case "int32" -> DataType.DT_INT32;
            default -> throw new IllegalArgumentException("weights of type " + type + " are not supported");
        };
    }

    private static NodeDef node(JsonNode json, Map<String, NodeDef> constants) {
        NodeDef.Builder node = NodeDef.newBuilder();
        String op = json.get("op").asString();
        if (op.equals("Const")) {
            NodeDef constant = constants.get(json.get("name").asString());
            if (constant == null) {
                throw new IllegalArgumentException("no weights for " + json.get("name"));
            }
            node.mergeFrom(constant);
        } else {
            node.setName(json.get("name").asString()).setOp(op);
            if (json.has("attr")) {
                json.get("attr").properties().forEach(a -> node.putAttr(a.getKey(), Attributes.parse(a.getValue())));
            }
        }
        for (JsonNode input : json.path("input")) {
            node.addInput(input.asString());
        }
        return node.build();
    }
}
