package org.palsyscreen.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.palsyscreen.screening.PatientReference;
import org.springframework.core.io.ClassPathResource;

/**
 * One picture of the demonstration.
 *
 * @param visitDay days after the first visit of the demonstration
 * @param palsy whether a palsy was drawn into the picture
 */
record DemoPicture(String file, PatientReference patient, int visitDay, boolean palsy) {
    private static final String FOLDER = "demo/";

    /** In the order of the visits. */
    static List<DemoPicture> all() {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(
                        new ClassPathResource(FOLDER + "index.csv").getInputStream(), StandardCharsets.UTF_8);
                var rows = format.parse(reader)) {
            return rows.stream()
                    .map(row -> new DemoPicture(
                            row.get("file"),
                            new PatientReference(row.get("patient")),
                            Integer.parseInt(row.get("visit_day")),
                            !row.get("synthetic_palsy").equals("no")))
                    .sorted((a, b) -> Integer.compare(a.visitDay, b.visitDay))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() throws IOException {
        return new ClassPathResource(FOLDER + file).getContentAsByteArray();
    }
}
