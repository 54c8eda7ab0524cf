package org.palsyscreen.model.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.access.Role;
import org.palsyscreen.analysis.ModelStatus;
import org.palsyscreen.analysis.PalsyClassifier;

/** The model card as the evaluation wrote it, and whether the model's files are in order. */
@Route("model")
@PermitAll
@Menu(title = "model.title", order = 30, icon = "vaadin:info-circle")
@StyleSheet("/styles/model.css")
class ModelView extends Div implements HasDynamicTitle {
    private final transient PalsyClassifier classifier;
    private final Div status = new Div();
    private final Div card = new Div();

    ModelView(PalsyClassifier classifier, CurrentUser user) {
        this.classifier = classifier;
        addClassName("model");
        status.addClassName("model-status");
        status.getElement().setAttribute("aria-live", "polite");
        card.addClassName("model-card");
        add(new H2(getTranslation("model.title")), new Paragraph(getTranslation("model.aid")), status);
        if (user.may(Role.ADMINISTRATOR)) {
            var check = new Button(getTranslation("model.check"), VaadinIcon.REFRESH.create());
            check.setDisableOnClick(true);
            check.addClickListener(click -> {
                show(classifier.reload());
                check.setEnabled(true);
            });
            add(check);
        }
        add(card);
        show(classifier.status());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("model.title");
    }

    private void show(ModelStatus now) {
        status.removeAll();
        status.setClassName("model-broken", !now.ready());
        var version = now.classifierVersion();
        var text = now.ready()
                ? getTranslation("model.ready", version == null ? "" : version)
                : getTranslation("model.broken");
        status.add(new Paragraph(text));
        if (!now.ready()) {
            var problems = new UnorderedList();
            now.problems().forEach(problem -> problems.add(new ListItem(problem)));
            status.add(problems);
        }
        card.removeAll();
        var markdown = classifier.modelCard();
        card.add(markdown.isEmpty() ? new Paragraph(getTranslation("model.noCard")) : new Markdown(markdown));
    }
}
