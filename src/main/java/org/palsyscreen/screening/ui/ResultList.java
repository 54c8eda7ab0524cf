package org.palsyscreen.screening.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.IdentityHashMap;
import java.util.Map;
import org.palsyscreen.components.OutcomeBadge;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ScreeningResult;

/** All answers of this patient on this page, newest first; each can be opened again. Hidden while there is only one. */
class ResultList extends Div {
    private final UnorderedList items = new UnorderedList();
    private final Map<Screened, ListItem> rows = new IdentityHashMap<>();
    private final SerializableConsumer<Screened> open;

    ResultList(SerializableConsumer<Screened> open) {
        this.open = open;
        addClassNames("ps-card", "ps-result-list");
        add(new H2(getTranslation("screening.results")), items);
        setVisible(false);
    }

    void add(Screened screened) {
        var row = row(screened);
        rows.put(screened, row);
        items.addComponentAsFirst(row);
        setVisible(items.getComponentCount() > 1);
    }

    void clear() {
        items.removeAll();
        rows.clear();
        setVisible(false);
    }

    /** Points out which answer is open. */
    void mark(Screened open) {
        markNone();
        if (rows.get(open) instanceof ListItem row) {
            mark(row, true);
        }
    }

    void markNone() {
        rows.values().forEach(row -> mark(row, false));
    }

    private static void mark(ListItem row, boolean open) {
        row.setClassName("ps-open-result", open);
        if (open) {
            row.getElement().setAttribute("aria-current", "true");
        } else {
            row.getElement().removeAttribute("aria-current");
        }
    }

    private ListItem row(Screened screened) {
        var name = new Span(
                screened.source() == PictureSource.WEBCAM
                        ? getTranslation("screening.source.WEBCAM")
                        : screened.fileName());
        name.addClassName("ps-file-name");
        var show = new Button(getTranslation("screening.results.show"), click -> open.accept(screened));
        show.setAriaLabel(getTranslation("screening.results.show.of", name.getText()));
        return new ListItem(name, summary(screened.result()), show);
    }

    private Component summary(ScreeningResult result) {
        return switch (result) {
            case ScreeningResult.Recorded(var screening, var jpeg) ->
                new OutcomeBadge(screening.finding().outcome());
            case ScreeningResult.Rejected(var reason) -> refused("analysis.rejected." + reason);
            case ScreeningResult.Busy() -> refused("screening.busy");
        };
    }

    private Span refused(String key) {
        var refused = new Span(getTranslation(key));
        refused.addClassName("ps-refused");
        return refused;
    }
}
