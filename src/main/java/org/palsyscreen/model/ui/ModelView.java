package org.palsyscreen.model.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.access.Role;
import org.palsyscreen.analysis.ModelStatus;
import org.palsyscreen.analysis.PalsyClassifier;
import org.palsyscreen.model.ClassifierAdministration;

/**
 * The active classifier's card as the evaluation wrote it, and whether the files are in order. Administrators also see the
 * other versions and can exchange them.
 */
@Route("model")
@PermitAll
@Menu(title = "model.title", order = 30, icon = "vaadin:info-circle")
@StyleSheet("/styles/model.css")
class ModelView extends Main implements HasDynamicTitle {
    private final transient PalsyClassifier classifier;
    private final Div status = new Div();
    private final Div cards = new Div();

    ModelView(PalsyClassifier classifier, ClassifierAdministration administration, CurrentUser user) {
        this.classifier = classifier;
        addClassName("model");
        status.addClassName("model-status");
        status.getElement().setAttribute("aria-live", "polite");
        cards.addClassName("model-cards");
        add(new H1(getTranslation("model.title")), new Paragraph(getTranslation("model.aid")), status);
        if (administration.thresholdsConfigured()) {
            var note = new Paragraph(getTranslation("model.thresholds.configured"));
            note.addClassName("model-note");
            add(note);
        }
        if (user.may(Role.ADMINISTRATOR)) {
            add(checkButton(administration), new VersionsPanel(administration, classifier, cards, this::show));
        }
        add(cards);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("model.title");
    }

    private Button checkButton(ClassifierAdministration administration) {
        var check = new Button(getTranslation("model.check"), VaadinIcon.REFRESH.create());
        check.setDisableOnClick(true);
        check.addClickListener(click -> {
            administration.checkAgain();
            // the frame around the page says whether verdicts are given, so it is made anew as well
            UI.getCurrent().refreshCurrentRoute(true);
        });
        return check;
    }

    private void show() {
        ModelStatus now = classifier.status();
        status.removeAll();
        status.setClassName("model-broken", !now.ready());
        var version = now.classifierVersion();
        status.add(new Paragraph(
                now.ready()
                        ? getTranslation("model.ready", version == null ? "" : version)
                        : getTranslation("model.broken")));
        if (!now.ready()) {
            var problems = new UnorderedList();
            now.problems().forEach(problem -> problems.add(new ListItem(problem)));
            status.add(problems);
        }
        cards.removeAll();
        cards.removeClassName("model-compared");
        cards.add(new ModelCard(classifier.modelCard()));
    }
}
