package org.palsyscreen.train.importing;

import com.google.protobuf.ByteString;
import java.util.Base64;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.TensorShapeProto;
import tools.jackson.databind.JsonNode;

/** Node attributes in the JSON of TensorFlow.js: protobuf's own JSON form with 64-bit numbers as strings. */
final class Attributes {
    private Attributes() {}

    static AttrValue type(DataType type) {
        return AttrValue.newBuilder().setType(type).build();
    }

    static AttrValue parse(JsonNode json) {
        AttrValue.Builder value = AttrValue.newBuilder();
        String kind = json.propertyNames().iterator().next();
        JsonNode content = json.get(kind);
        switch (kind) {
            case "type" -> value.setType(DataType.valueOf(content.asString()));
            case "i" -> value.setI(content.asLong());
            case "f" -> value.setF(content.floatValue());
            case "b" -> value.setB(content.asBoolean());
            case "s" -> value.setS(bytes(content));
            case "shape" ->
                value.setShape(shape(content.path("shape").isMissingNode() ? content : content.get("shape")));
            case "list" -> value.setList(list(content));
            default -> throw new IllegalArgumentException("attributes of kind " + kind + " are not supported");
        }
        return value.build();
    }

    private static AttrValue.ListValue list(JsonNode json) {
        AttrValue.ListValue.Builder list = AttrValue.ListValue.newBuilder();
        json.path("i").forEach(i -> list.addI(i.asLong()));
        json.path("s").forEach(s -> list.addS(bytes(s)));
        return list.build();
    }

    private static TensorShapeProto shape(JsonNode json) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        json.path("dim")
                .forEach(d -> shape.addDim(
                        TensorShapeProto.Dim.newBuilder().setSize(d.get("size").asLong())));
        return shape.build();
    }

    private static ByteString bytes(JsonNode base64) {
        return ByteString.copyFrom(Base64.getDecoder().decode(base64.asString()));
    }
}
