package org.palsyscreen.retention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;

/** A list read page by page, or the sentence that stands where it is empty. */
final class PagedGrid<T> extends Div {
    private final Grid<T> grid = new Grid<>();
    private final Paragraph empty = new Paragraph();
    private final SerializableSupplier<Integer> count;

    /**
     * @param name of its texts: {@code retention.NAME.title} and {@code .empty}
     * @param page rows from an offset on, at most so many
     */
    PagedGrid(
            String name, SerializableBiFunction<Integer, Integer, List<T>> page, SerializableSupplier<Integer> count) {
        this.count = count;
        grid.setId("retention-" + name);
        grid.getElement().setAttribute("aria-label", getTranslation("retention." + name + ".title"));
        grid.setPageSize(50);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(false);
        grid.setItems(query -> page.apply(query.getOffset(), query.getLimit()).stream(), query -> count.get());
        empty.setText(getTranslation("retention." + name + ".empty"));
        empty.addClassName("ps-hint");
        addClassName("retention-list");
        add(empty, grid);
        refresh();
    }

    PagedGrid<T> column(String header, SerializableBiFunction<PagedGrid<T>, T, Component> cell) {
        grid.addComponentColumn(row -> cell.apply(this, row))
                .setHeader(header.isEmpty() ? "" : getTranslation("retention.column." + header))
                .setSortable(false);
        return this;
    }

    void refresh() {
        int rows = count.get();
        empty.setVisible(rows == 0);
        grid.setVisible(rows > 0);
        // as high as it has rows, up to six; then it scrolls
        grid.setHeight((Math.min(rows, 6) * 4 + 3.5) + "rem");
        grid.getDataProvider().refreshAll();
    }

    /** Texts one under the other, the first one the strongest. */
    static Div stacked(Component first, String... rest) {
        var cell = new Div(first);
        for (var text : rest) {
            var line = new Span(text);
            line.addClassName("ps-hint");
            cell.add(line);
        }
        cell.addClassName("retention-stacked");
        return cell;
    }
}
