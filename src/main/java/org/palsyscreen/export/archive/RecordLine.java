package org.palsyscreen.export.archive;

import java.util.Base64;
import java.util.Optional;
import org.palsyscreen.export.archive.StoredRows.Pictures;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One screening with all that belongs to it, as a line of an archive. */
@Component
class RecordLine {
    private final StoredRows rows;

    RecordLine(StoredRows rows) {
        this.rows = rows;
    }

    /** Empty when there is no such screening any more. */
    Optional<ObjectNode> complete(long id, Optional<Pictures> pictures) {
        return rows.screening(id).map(screening -> {
            var line = JsonNodeFactory.instance.objectNode();
            line.set("origin", rows.origin(id));
            line.set("screening", screening);
            var reviews = line.putArray("reviews");
            rows.reviews(id).forEach(reviews::add);
            var readings = line.putArray("readings");
            if (!UnsettledReadings.none(screening)) {
                rows.readings(id).forEach(readings::add);
            }
            var holds = line.putArray("holds");
            rows.holds(id).forEach(holds::add);
            line.put("thumbnail", pictures.map(RecordLine::thumbnail).orElse(null));
            line.set("landmarks", landmarks(pictures));
            return line;
        });
    }

    private static String thumbnail(Pictures pictures) {
        return Base64.getEncoder().encodeToString(pictures.thumbnail());
    }

    private static JsonNode landmarks(Optional<Pictures> pictures) {
        var xy = pictures.map(Pictures::landmarks).orElse(null);
        if (xy == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        ArrayNode numbers = JsonNodeFactory.instance.arrayNode(xy.length);
        for (float coordinate : xy) {
            numbers.add(coordinate);
        }
        return numbers;
    }
}
