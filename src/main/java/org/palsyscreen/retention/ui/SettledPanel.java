package org.palsyscreen.retention.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.palsyscreen.components.When;
import org.palsyscreen.retention.Retention;
import org.palsyscreen.retention.RetentionNotice;

/** What became of announcements. Whom it was about is told by number: the reference is erased. */
final class SettledPanel extends Card {
    private final PagedGrid<RetentionNotice> list;

    SettledPanel(Retention retention) {
        super("settled");
        list = new PagedGrid<RetentionNotice>("settled", retention::settled, retention::settledCount)
                .column(
                        "who",
                        (grid, notice) -> PagedGrid.stacked(
                                Subject.link(
                                        grid,
                                        notice.patient(),
                                        notice.reference(),
                                        notice.screening(),
                                        notice.state() != RetentionNotice.State.ERASED
                                                && notice.state() != RetentionNotice.State.GONE),
                                getTranslation("retention.screenings", notice.screenings())))
                .column(
                        "became",
                        (grid, notice) -> PagedGrid.stacked(
                                new Span(getTranslation("retention.state." + notice.state())),
                                When.dateAndTime(Objects.requireNonNull(notice.settledAt()), UI.getCurrent())));
        add(list);
    }

    void refresh() {
        list.refresh();
    }
}
