package org.palsyscreen.components;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Opens a row of a grid by a click anywhere on it, or by Enter when a cell of it has the focus: a link within a cell would
 * be a second, too small target.
 */
public final class OpenedRows<T> implements Serializable {
    private transient @Nullable T focused;

    public OpenedRows(Grid<T> grid, SerializableConsumer<T> open) {
        grid.addItemClickListener(click -> open.accept(click.getItem()));
        grid.addCellFocusListener(focus -> focused = focus.getItem().orElse(null));
        Shortcuts.addShortcutListener(
                        grid,
                        () -> {
                            if (focused != null) {
                                open.accept(focused);
                            }
                        },
                        Key.ENTER)
                .listenOn(grid);
    }

    /** The rows have changed: what had the focus is perhaps not there any more. */
    public void forgetFocus() {
        focused = null;
    }
}
