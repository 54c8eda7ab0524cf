package org.palsyscreen.export.archive;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Landmarks;
import org.palsyscreen.export.ImportProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line of an archive, checked.
 *
 * @param id number at the installation where it was recorded
 * @param line all of it
 * @param picture its entry; null when the picture had been erased
 * @param landmarks as the table keeps them; null for none
 */
record ArchivedRecord(
        String installation,
        long id,
        ObjectNode line,
        @Nullable String picture,
        byte @Nullable [] thumbnail,
        byte @Nullable [] landmarks) {
    private static final JsonMapper JSON = new JsonMapper();

    /** @throws Refusal when it is not a record */
    static ArchivedRecord parse(String text) {
        try {
            var line = JSON.readTree(text);
            return of((ObjectNode) line);
        } catch (JacksonException | ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw new Refusal(ImportProblem.BAD_VALUE, "a line of the records: " + e.getMessage());
        }
    }

    private static ArchivedRecord of(ObjectNode line) {
        var origin = line.get("origin");
        var installation = origin.get("installation").stringValue();
        long id = origin.get("id").longValue();
        if (id < 1 || !installation.matches("[0-9a-f-]{36}")) {
            throw new Refusal(ImportProblem.BAD_VALUE, "origin of screening " + id);
        }
        RecordRules.check(id, (ObjectNode) line.get("screening"), line);
        var picture = line.get("picture");
        var thumbnail = line.get("thumbnail");
        return new ArchivedRecord(
                installation,
                id,
                line,
                picture.isNull() ? null : picture.stringValue(),
                thumbnail.isNull() ? null : Base64.getDecoder().decode(thumbnail.stringValue()),
                landmarks(id, line.get("landmarks")));
    }

    private static byte @Nullable [] landmarks(long id, JsonNode numbers) {
        if (numbers.isNull()) {
            return null;
        }
        if (numbers.size() != 2 * Landmarks.POINTS) {
            throw new Refusal(ImportProblem.BAD_VALUE, "landmarks of screening " + id);
        }
        var bytes = ByteBuffer.allocate(numbers.size() * Float.BYTES);
        for (var number : numbers) {
            float coordinate = (float) number.doubleValue();
            if (!Float.isFinite(coordinate)) {
                throw new Refusal(ImportProblem.BAD_VALUE, "landmarks of screening " + id);
            }
            bytes.putFloat(coordinate);
        }
        return bytes.array();
    }

    ObjectNode screening() {
        return (ObjectNode) line.get("screening");
    }

    JsonNode reviews() {
        return line.get("reviews");
    }

    String pictureSha256() {
        return screening().get("picture_sha256").stringValue();
    }

    /** None in archives of version 1. */
    JsonNode readings() {
        return line.path("readings");
    }

    /** None in archives of version 1. */
    JsonNode holds() {
        return line.path("holds");
    }
}
