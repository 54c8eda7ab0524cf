package org.palsyscreen.export.archive;

import org.palsyscreen.screening.ReadingState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is still being read by two reviewers counts as read by nobody, for whoever may become the second reader, and for an
 * archive that does not know the readings.
 */
final class UnsettledReadings {
    static final String STATE = "reading_state";

    private UnsettledReadings() {}

    static void hide(ObjectNode line) {
        var screening = (ObjectNode) line.get("screening");
        if (!settled(screening)) {
            screening.put(STATE, ReadingState.NONE.name());
            line.putArray("readings");
        }
    }

    static boolean settled(JsonNode screening) {
        return screening.path(STATE).asString("").equals(ReadingState.SETTLED.name());
    }

    /** Also for tables that did not have the state yet. */
    static boolean none(JsonNode screening) {
        return screening.path(STATE).asString(ReadingState.NONE.name()).equals(ReadingState.NONE.name());
    }
}
