package org.palsyscreen.backup.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.palsyscreen.backup.BackupResult;
import org.palsyscreen.backup.Backups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** The backups there are, and making one now. */
@Route("backup")
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "backup.title", order = 36, icon = "vaadin:harddrive")
@StyleSheet("/styles/backup.css")
class BackupView extends Main implements HasDynamicTitle {
    private static final Logger log = LoggerFactory.getLogger(BackupView.class);

    private final transient Backups backups;
    private final BackupList list = new BackupList();
    private final Button make = new Button();
    private final ProgressBar progress = new ProgressBar();
    private final Span step = new Span();

    BackupView(Backups backups) {
        this.backups = backups;
        addClassName("ps-cards");
        add(new H1(getTranslation("backup.title")));
        if (backups.here()) {
            add(making(), kept());
        } else {
            add(card(
                    new H2(getTranslation("backup.server.title")),
                    new Paragraph(getTranslation("backup.server.text"))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("backup.title");
    }

    private Section making() {
        make.setId("backup-make");
        make.setText(getTranslation("backup.make"));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setDisableOnClick(true);
        make.addClickListener(click -> begin());
        progress.setIndeterminate(true);
        progress.setVisible(false);
        progress.getElement().setAttribute("aria-label", getTranslation("backup.making"));
        step.setId("backup-step");
        step.getElement().setAttribute("role", "status");
        var acts = new Div(make, step);
        acts.addClassName("backup-acts");
        return card(
                new H2(getTranslation("backup.make.title")),
                new Paragraph(getTranslation("backup.make.text")),
                acts,
                progress);
    }

    private Section kept() {
        list.show(backups.stored());
        return card(
                new H2(getTranslation("backup.list.title")),
                new Paragraph(
                        getTranslation("backup.list.text", backups.folder().toString())),
                list);
    }

    private void begin() {
        progress.setVisible(true);
        var ui = UI.getCurrent();
        Thread.ofVirtual().name("backup").start(new DelegatingSecurityContextRunnable(() -> work(ui)));
    }

    private void work(UI ui) {
        try {
            var result = backups.make(at -> ui.access(() -> step.setText(getTranslation("backup.step." + at))));
            ui.access(() -> done(
                    switch (result) {
                        case BackupResult.Made(var file, var manifest) ->
                            getTranslation(
                                    "backup.made",
                                    file.getFileName().toString(),
                                    manifest.contents().screenings());
                        case BackupResult.Failed(var problem, var detail) ->
                            getTranslation("backup.problem." + problem, detail);
                    }));
        } catch (RuntimeException failure) {
            log.error("a backup broke off", failure);
            ui.access(() -> done(getTranslation("backup.failed")));
        }
    }

    private void done(String text) {
        step.setText(text);
        progress.setVisible(false);
        make.setEnabled(true);
        list.show(backups.stored());
    }

    private static Section card(com.vaadin.flow.component.Component... content) {
        var card = new Section(content);
        card.addClassNames("ps-card", "backup-card");
        return card;
    }
}
