package org.palsyscreen.model.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Activation;
import org.palsyscreen.analysis.ClassifierVersion;
import org.palsyscreen.analysis.PalsyClassifier;
import org.palsyscreen.model.ClassifierAdministration;

/** The versions on this machine, one of which can be laid beside the active one and take its place. */
final class VersionsPanel extends Div {
    private static final int GO_BACK_MS = 20_000;

    private final transient ClassifierAdministration administration;
    private final transient PalsyClassifier classifier;
    private final Div cards;
    private final transient Runnable showActive;
    private final Div list = new Div();
    private final Paragraph refusal = new Paragraph();

    /**
     * @param cards where a comparison is shown
     * @param showActive shows the active card there, and the state of the models
     */
    VersionsPanel(ClassifierAdministration administration, PalsyClassifier classifier, Div cards, Runnable showActive) {
        this.administration = administration;
        this.classifier = classifier;
        this.cards = cards;
        this.showActive = showActive;
        addClassNames("model-versions", "ps-card");
        refusal.addClassName("model-refused");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        list.addClassName("model-list");
        list.getElement().setAttribute("role", "list");
        add(new H3(getTranslation("model.versions")), refusal, list);
        refresh();
    }

    private void refresh() {
        var versions = administration.versions();
        list.removeAll();
        for (var version : versions) {
            var row = new VersionRow(version);
            if (!version.active()) {
                row.addButton(new Button(getTranslation("model.compare"), click -> compare(versions, version)));
            }
            if (mayActivate(version)) {
                row.addButton(activateButton(versions, version));
            }
            list.add(row);
        }
        var how = new Paragraph(getTranslation(versions.size() == 1 ? "model.versions.none" : "model.versions.add"));
        how.addClassName("ps-hint");
        list.add(how);
    }

    private boolean mayActivate(ClassifierVersion version) {
        return version.problem() == null
                && (!version.active() || !classifier.status().ready());
    }

    private Button activateButton(List<ClassifierVersion> versions, ClassifierVersion version) {
        var button = new Button(getTranslation("model.activate"));
        button.setAriaLabel(getTranslation("model.activate.of", version.version()));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickListener(click -> new ActivationDialog(
                        active(versions),
                        version,
                        administration.thresholdsConfigured(),
                        () -> activate(version.id(), version.version()))
                .open());
        return button;
    }

    private void compare(List<ClassifierVersion> versions, ClassifierVersion other) {
        cards.removeAll();
        cards.addClassName("model-compared");
        var buttons = new Div(new Button(getTranslation("model.compare.close"), click -> showActive.run()));
        buttons.addClassNames("model-buttons", "model-compare-bar");
        if (mayActivate(other)) {
            buttons.add(activateButton(versions, other));
        }
        cards.add(buttons);
        var active = active(versions);
        if (active != null) {
            cards.add(column(getTranslation("model.compare.active", active.version()), active));
        }
        cards.add(column(getTranslation("model.compare.other", other.version()), other));
        cards.scrollIntoView();
    }

    private Div column(String title, ClassifierVersion version) {
        var column = new Div(new H3(title), new ModelCard(version.card()));
        column.addClassNames("model-column", "ps-card");
        return column;
    }

    private static @Nullable ClassifierVersion active(List<ClassifierVersion> versions) {
        return versions.stream().filter(ClassifierVersion::active).findFirst().orElse(null);
    }

    private void activate(String id, String version) {
        boolean wasReady = classifier.status().ready();
        refusal.setVisible(false);
        switch (administration.activate(id)) {
            case Activation.Activated activated -> {
                confirm(activated);
                if (!wasReady) {
                    // takes away the banner of the frame, too
                    UI.getCurrent().refreshCurrentRoute(true);
                }
            }
            case Activation.Refused(var problem) -> {
                refusal.setText(getTranslation("model.refused", version, problem));
                refusal.setVisible(true);
            }
        }
        showActive.run();
        refresh();
        scrollIntoView();
    }

    private void confirm(Activation.Activated activated) {
        var notice = new Notification();
        notice.setDuration(GO_BACK_MS);
        notice.addThemeVariants(NotificationVariant.SUCCESS);
        var content = new Div(new Span(getTranslation("model.activated", activated.version())));
        content.addClassName("model-notice");
        var previous = activated.previousId();
        if (previous != null) {
            content.add(new Button(getTranslation("model.goBack"), click -> {
                notice.close();
                activate(previous, previous);
            }));
        }
        notice.add(content);
        notice.open();
    }
}
