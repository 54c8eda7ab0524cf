package org.palsyscreen.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.palsyscreen.audit.AuditLine;
import org.palsyscreen.components.When;
import org.palsyscreen.components.WindowWidth;

/** The entries of the log; on narrow screens everything but the number shares one column. */
final class AuditGrid extends Grid<AuditLine> {
    private static final int NARROW_PX = 1000;

    private final List<Column<AuditLine>> wideOnly;
    private final Column<AuditLine> summary;

    AuditGrid() {
        setId("audit-log");
        addClassName("oversight-grid");
        getElement().setAttribute("aria-label", getTranslation("oversight.audit.title"));
        setPageSize(50);
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        head(addColumn(AuditLine::number), "number").setWidth("88px").setFlexGrow(0);
        summary = head(addComponentColumn(this::summary), "entry");
        var time = head(addColumn(AuditGrid::time), "time").setWidth("220px").setFlexGrow(0);
        var actor = head(addColumn(AuditLine::actor), "actor").setWidth("150px");
        var action =
                head(addColumn(line -> AuditTexts.action(this, line)), "action").setWidth("190px");
        var subject = head(addColumn(AuditTexts::subject), "subject").setWidth("150px");
        var detail =
                head(addColumn(AuditLine::detail), "detail").setWidth("240px").setFlexGrow(3);
        wideOnly = List.of(time, actor, action, subject, detail);
        WindowWidth.follow(this, this::fit);
    }

    void show(AuditScroll scroll) {
        setItems(query -> scroll.fetch(query.getOffset(), query.getLimit()).stream());
    }

    private void fit(int width) {
        boolean narrow = width > 0 && width < NARROW_PX;
        wideOnly.forEach(column -> column.setVisible(!narrow));
        summary.setVisible(narrow);
    }

    private Column<AuditLine> head(Column<AuditLine> column, String name) {
        return column.setHeader(getTranslation("oversight.column." + name)).setSortable(false);
    }

    private static String time(AuditLine line) {
        return When.exact(line.at(), UI.getCurrent());
    }

    private Component summary(AuditLine line) {
        var what = new Span(AuditTexts.action(this, line));
        what.addClassName("oversight-action");
        var who = new Span(line.actor());
        var rest = Stream.of(time(line), AuditTexts.subject(line), line.detail())
                .filter(text -> !text.isEmpty())
                .map(AuditGrid::hint);
        var card = new Div(what, who);
        rest.forEach(card::add);
        card.addClassName("oversight-summary");
        return card;
    }

    private static Span hint(String text) {
        var hint = new Span(text);
        hint.addClassName("ps-hint");
        return hint;
    }
}
