package org.palsyscreen.records.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.function.Consumer;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.components.OpenedRows;
import org.palsyscreen.components.OutcomeBadge;
import org.palsyscreen.components.ProbabilityBar;
import org.palsyscreen.components.When;
import org.palsyscreen.components.WindowWidth;
import org.palsyscreen.records.HistoryRow;
import org.palsyscreen.records.HistoryScroll;
import org.palsyscreen.records.HistorySort;
import org.palsyscreen.screening.PatientReference;

/** The list of screenings; on narrow screens the main facts share one column. */
final class HistoryGrid extends Grid<HistoryRow> {
    private static final int TABLET_PX = 1100;
    private static final int PHONE_PX = 640;

    private final List<Column<HistoryRow>> wideOnly;
    private final Column<HistoryRow> notOnPhone;
    private final Column<HistoryRow> summary;
    private final OpenedRows<HistoryRow> opened;

    HistoryGrid(Consumer<HistorySort> sorted) {
        setId("history");
        addClassName("records-grid");
        setPageSize(50);
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.NO_BORDER);
        addComponentColumn(this::thumbnail)
                .setHeader(getTranslation("records.column.picture"))
                .setWidth("76px")
                .setFlexGrow(0);
        summary = addComponentColumn(this::summary)
                .setHeader(getTranslation("records.column.screening"))
                .setWidth("230px")
                .setFlexGrow(3);
        var time = addColumn(row -> When.dateAndTime(row.takenAt(), UI.getCurrent()));
        key(time, HistorySort.Key.TIME, "time").setWidth("160px").setFlexGrow(0);
        var patient = addColumn(HistoryGrid::reference);
        key(patient, HistorySort.Key.PATIENT, "patient").setWidth("120px");
        var outcome = addComponentColumn(row -> new OutcomeBadge(row.outcome()));
        key(outcome, HistorySort.Key.OUTCOME, "outcome").setWidth("200px").setFlexGrow(0);
        var probability = addColumn(this::probability);
        key(probability, HistorySort.Key.PROBABILITY, "probability")
                .setWidth("116px")
                .setFlexGrow(0);
        var side = plain(addColumn(this::side), "side").setWidth("112px");
        var review = plain(addColumn(this::review), "review").setWidth("108px");
        var source = plain(addColumn(row -> getTranslation("records.source." + row.source())), "source")
                .setWidth("88px");
        var operator = plain(addColumn(HistoryRow::operator), "operator").setWidth("104px");
        var model = plain(addColumn(row -> row.modelVersion() == null ? "" : row.modelVersion()), "model")
                .setWidth("76px");
        wideOnly = List.of(time, patient, outcome, side, review, source, operator, model);
        notOnPhone = probability;
        addSortListener(event -> {
            if (event.isFromClient()) {
                sorted.accept(event.getSortOrder().stream()
                        .findFirst()
                        .map(HistoryGrid::sort)
                        .orElse(HistorySort.NEWEST_FIRST));
            }
        });
        opened = new OpenedRows<>(this, HistoryGrid::open);
        WindowWidth.follow(this, this::fit);
    }

    void show(HistoryScroll scroll, HistorySort sort) {
        var column = getColumnByKey(sort.key().name());
        if (column != null) {
            var direction = sort.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING;
            sort(List.of(new GridSortOrder<>(column, direction)));
        }
        opened.forgetFocus();
        setItems(query -> scroll.fetch(query.getOffset(), query.getLimit()).stream());
    }

    private void fit(int width) {
        boolean phone = width > 0 && width < PHONE_PX;
        boolean tablet = width > 0 && width < TABLET_PX;
        wideOnly.forEach(column -> column.setVisible(!tablet));
        notOnPhone.setVisible(!phone);
        summary.setVisible(tablet);
    }

    private Column<HistoryRow> key(Column<HistoryRow> column, HistorySort.Key key, String header) {
        return column.setKey(key.name())
                .setSortProperty(key.name())
                .setSortable(true)
                .setHeader(getTranslation("records.column." + header));
    }

    private Column<HistoryRow> plain(Column<HistoryRow> column, String header) {
        return column.setHeader(getTranslation("records.column." + header)).setSortable(false);
    }

    private static HistorySort sort(GridSortOrder<HistoryRow> order) {
        return new HistorySort(
                HistorySort.Key.valueOf(order.getSorted().getKey()), order.getDirection() == SortDirection.DESCENDING);
    }

    private Image thumbnail(HistoryRow row) {
        var picture = new Image();
        picture.setSrc(ThumbnailController.path(row.id()));
        picture.setAlt(getTranslation("records.thumbnail", When.dateAndTime(row.takenAt(), UI.getCurrent())));
        picture.getElement().setAttribute("loading", "lazy");
        picture.addClassName("records-thumbnail");
        return picture;
    }

    private Component summary(HistoryRow row) {
        var reference =
                new Span(row.patientReference() == null ? getTranslation("records.record.noPatient") : reference(row));
        reference.addClassName(row.patientReference() == null ? "records-hint" : "records-summary-patient");
        var state = new Span(review(row));
        var card = new Div(
                new OutcomeBadge(row.outcome()),
                reference,
                new Span(When.dateAndTime(row.takenAt(), UI.getCurrent())),
                state);
        card.addClassName("records-summary");
        return card;
    }

    private static String reference(HistoryRow row) {
        PatientReference reference = row.patientReference();
        return reference == null ? "" : reference.value();
    }

    private String probability(HistoryRow row) {
        var probability = row.probability();
        return probability == null ? "" : ProbabilityBar.percent(probability, getLocale());
    }

    private String review(HistoryRow row) {
        if (row.standing().voided()) {
            return getTranslation("records.review.voided");
        }
        var state = getTranslation("records.state." + row.reviewState());
        return row.standing().signedOff() ? getTranslation("records.state.signedOff", state) : state;
    }

    private String side(HistoryRow row) {
        return row.affectedSide() == null || row.outcome() == Outcome.NO_SIGN
                ? ""
                : getTranslation("analysis.side." + row.affectedSide());
    }

    private static void open(HistoryRow row) {
        UI.getCurrent().navigate(RecordView.class, row.id().toString());
    }
}
