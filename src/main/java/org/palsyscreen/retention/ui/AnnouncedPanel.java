package org.palsyscreen.retention.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.palsyscreen.components.When;
import org.palsyscreen.retention.Retention;
import org.palsyscreen.retention.RetentionNotice;
import org.palsyscreen.retention.RetentionRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** What is going to be erased, and doing the night's work at once. */
final class AnnouncedPanel extends Card {
    private static final Logger log = LoggerFactory.getLogger(AnnouncedPanel.class);

    private final transient Retention retention;
    private final SerializableRunnable changed;
    private final PagedGrid<RetentionNotice> list;
    private final Button run = new Button();
    private final Button stop = new Button();
    private final ProgressBar progress = new ProgressBar();
    private final Span outcome = new Span();
    private final AtomicBoolean goOn = new AtomicBoolean();

    AnnouncedPanel(Retention retention, SerializableRunnable changed) {
        super("announced");
        this.retention = retention;
        this.changed = changed;
        list = new PagedGrid<RetentionNotice>("announced", retention::announced, retention::announcedCount)
                .column(
                        "who",
                        (grid, notice) -> PagedGrid.stacked(
                                Subject.link(grid, notice.patient(), notice.reference(), notice.screening(), true),
                                getTranslation("retention.screenings", notice.screenings()),
                                getTranslation(
                                        "retention.newest", When.dateAndTime(notice.newestAt(), UI.getCurrent()))))
                .column(
                        "erased",
                        (grid, notice) -> PagedGrid.stacked(
                                new Span(When.dateAndTime(notice.eraseFrom(), UI.getCurrent())),
                                getTranslation(
                                        "retention.announcedAt",
                                        When.dateAndTime(notice.announcedAt(), UI.getCurrent()))));
        run.setId("retention-run");
        run.setText(getTranslation("retention.run"));
        run.addClickListener(click -> begin());
        stop.setId("retention-stop");
        stop.setText(getTranslation("retention.stop"));
        stop.addClickListener(click -> goOn.set(false));
        progress.setIndeterminate(true);
        progress.getElement().setAttribute("aria-label", getTranslation("retention.running"));
        outcome.setId("retention-outcome");
        outcome.getElement().setAttribute("role", "status");
        var acts = new Div(run, stop, outcome);
        acts.addClassName("retention-acts");
        add(list, acts, progress);
        showRunning(false);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        goOn.set(false);
        super.onDetach(event);
    }

    private void begin() {
        goOn.set(true);
        outcome.setText("");
        showRunning(true);
        var ui = UI.getCurrent();
        Thread.ofVirtual().name("retention").start(new DelegatingSecurityContextRunnable(() -> work(ui)));
    }

    private void work(UI ui) {
        try {
            var done = retention.run((settled, announced) -> goOn.get());
            ui.access(() -> done(
                    switch (done) {
                        case RetentionRun.Done(int announced, int erased, int spared) ->
                            getTranslation("retention.run.done", announced, erased, spared);
                        case RetentionRun.Busy busy -> getTranslation("retention.run.busy");
                    }));
        } catch (RuntimeException failure) {
            log.error("the retention broke off", failure);
            ui.access(() -> done(getTranslation("retention.run.failed")));
        }
    }

    private void done(String text) {
        outcome.setText(text);
        showRunning(false);
        list.refresh();
        changed.run();
    }

    private void showRunning(boolean running) {
        run.setEnabled(!running);
        stop.setVisible(running);
        progress.setVisible(running);
    }
}
