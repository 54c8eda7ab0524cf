package org.palsyscreen.retention.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.palsyscreen.components.When;
import org.palsyscreen.storage.Compaction;
import org.palsyscreen.storage.DatabaseFileOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether erased records still lie in the free space of the database file, and rewriting it now. */
final class FilePanel extends Card {
    private static final Logger log = LoggerFactory.getLogger(FilePanel.class);

    private final transient Compaction compaction;
    private final Paragraph state = new Paragraph();
    private final Button rewrite = new Button();
    private final ProgressBar progress = new ProgressBar();

    FilePanel(Compaction compaction) {
        super("file");
        this.compaction = compaction;
        state.setId("retention-file-state");
        rewrite.setId("retention-rewrite");
        rewrite.setText(getTranslation("retention.file.rewrite"));
        rewrite.setDisableOnClick(true);
        rewrite.addClickListener(click -> begin());
        progress.setIndeterminate(true);
        progress.setVisible(false);
        progress.getElement().setAttribute("aria-label", getTranslation("retention.file.rewrite"));
        add(state, rewrite, progress);
        refresh();
    }

    void refresh() {
        var now = compaction.state();
        rewrite.setEnabled(true);
        rewrite.setVisible(now.here());
        if (!now.here()) {
            state.setText(getTranslation("retention.file.server"));
        } else if (now.wantedAt() != null) {
            state.setText(getTranslation("retention.file.wanted", When.dateAndTime(now.wantedAt(), UI.getCurrent())));
        } else if (now.doneAt() != null) {
            state.setText(getTranslation("retention.file.done", When.dateAndTime(now.doneAt(), UI.getCurrent())));
        } else {
            state.setText(getTranslation("retention.file.never"));
        }
    }

    private void begin() {
        progress.setVisible(true);
        var ui = UI.getCurrent();
        Thread.ofVirtual().name("rewrite").start(() -> {
            try {
                var outcome = compaction.compact();
                ui.access(() -> done("retention.file." + outcome, outcome == DatabaseFileOutcome.DONE));
            } catch (RuntimeException failure) {
                log.error("the database file could not be rewritten", failure);
                ui.access(() -> done("retention.file.failed", false));
            }
        });
    }

    private void done(String text, boolean good) {
        progress.setVisible(false);
        Notification.show(getTranslation(text))
                .addThemeVariants(good ? NotificationVariant.SUCCESS : NotificationVariant.WARNING);
        refresh();
    }
}
