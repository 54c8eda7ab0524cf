package org.palsyscreen.batch.classify;

import java.io.IOException;
import java.io.Writer;
import tools.jackson.databind.json.JsonMapper;

/** One JSON array with an object a row. */
final class JsonRows implements RowWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Writer out;
    private String separator = "[\n";

    JsonRows(Writer out) {
        this.out = out;
    }

    @Override
    public void write(Row row) throws IOException {
        out.write(separator + JSON.writeValueAsString(Columns.of(row)));
        out.flush();
        separator = ",\n";
    }

    @Override
    public void end() throws IOException {
        out.write(separator.startsWith("[") ? "[]\n" : "\n]\n");
        out.flush();
    }
}
