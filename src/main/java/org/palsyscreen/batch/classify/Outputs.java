package org.palsyscreen.batch.classify;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the rows go: a CSV file, JSON or CSV on the standard output, or both. */
final class Outputs implements Closeable {
    private final PrintStream console;
    private final @Nullable WholeFile file;
    private final List<RowWriter> writers = new ArrayList<>();

    private Outputs(PrintStream console, @Nullable WholeFile file) {
        this.console = console;
        this.file = file;
    }

    static Outputs open(PrintStream console, @Nullable Path csv, boolean json) throws IOException {
        WholeFile file = csv == null ? null : new WholeFile(csv);
        Outputs outputs = new Outputs(console, file);
        Writer out = new BufferedWriter(new OutputStreamWriter(console, StandardCharsets.UTF_8));
        if (file != null) {
            outputs.writers.add(new CsvRows(file.writer()));
        }
        if (json) {
            outputs.writers.add(new JsonRows(out));
        } else if (file == null) {
            outputs.writers.add(new CsvRows(out));
        }
        return outputs;
    }

    void write(Row row) throws IOException {
        for (RowWriter writer : writers) {
            writer.write(row);
        }
        // a PrintStream swallows that the reader of a pipe has gone
        if (console.checkError()) {
            throw new IOException("the standard output is closed");
        }
    }

    void complete() throws IOException {
        for (RowWriter writer : writers) {
            writer.end();
        }
        if (file != null) {
            file.complete();
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
