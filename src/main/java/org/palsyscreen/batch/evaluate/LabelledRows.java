package org.palsyscreen.batch.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.batch.classify.Columns;
import org.palsyscreen.batch.classify.CsvTable;
import org.palsyscreen.batch.classify.Row;
import org.palsyscreen.batch.labels.LabelledPicture;

/** The rows of {@code classify} with the truth behind them. */
final class LabelledRows {
    private final CsvTable table;

    LabelledRows(Appendable out) throws IOException {
        List<String> header = new ArrayList<>(Columns.NAMES);
        header.addAll(List.of("true_label", "true_side", "person", "group"));
        table = new CsvTable(out, header);
    }

    void write(Row row, LabelledPicture picture) throws IOException {
        List<@Nullable Object> cells = new ArrayList<>(Columns.of(row).values());
        cells.add(picture.label().name().toLowerCase(Locale.ROOT));
        cells.add(picture.side() == null ? null : picture.side().name());
        cells.add(picture.person());
        cells.add(picture.group());
        table.write(cells);
    }
}
