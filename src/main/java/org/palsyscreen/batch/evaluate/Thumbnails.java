package org.palsyscreen.batch.evaluate;

import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.Rejected;
import org.palsyscreen.batch.classify.AnalysisPipeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Small pictures inside the page.
 *
 * @param addresses data addresses by the names of files; empty unless they were asked for
 */
record Thumbnails(Map<String, String> addresses) {
    private static final Logger log = LoggerFactory.getLogger(Thumbnails.class);
    private static final int SIDE_PX = 160;

    Thumbnails() {
        this(Map.of());
    }

    static Thumbnails of(WorstErrors errors, AnalysisPipeline pipeline) {
        Map<String, String> addresses = new HashMap<>();
        Stream.concat(errors.falseAlarms().stream(), errors.missed().stream()).forEach(graded -> {
            String name = graded.picture().file().name();
            try {
                switch (pipeline.intake().look(graded.picture().file().bytes())) {
                    case Photo photo ->
                        addresses.put(
                                name,
                                "data:image/jpeg;base64,"
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        pipeline.thumbnails().thumbnail(photo, SIDE_PX)));
                    case Rejected rejected -> log.warn("{} has changed since: {}", name, rejected.reason());
                }
            } catch (IOException e) {
                log.warn("{} can no longer be read, the report shows its name alone: {}", name, e.toString());
            }
        });
        return new Thumbnails(Map.copyOf(addresses));
    }

    Optional<String> of(Graded graded) {
        return Optional.ofNullable(addresses.get(graded.picture().file().name()));
    }
}
