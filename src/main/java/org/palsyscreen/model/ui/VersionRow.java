package org.palsyscreen.model.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.palsyscreen.analysis.ClassifierVersion;
import org.palsyscreen.components.When;

/** One version of the classifier: what it is, and what is wrong with it. */
final class VersionRow extends Div {
    private final Div buttons = new Div();

    VersionRow(ClassifierVersion version) {
        addClassName("model-version");
        getElement().setAttribute("role", "listitem");
        var name = new Span(version.version());
        name.addClassName("model-version-name");
        var head = new Div(name);
        head.addClassName("model-version-head");
        if (version.active()) {
            head.add(state("active"));
        }
        if (version.problem() != null) {
            head.add(state("damaged"));
        } else if (!version.active()) {
            head.add(state("available"));
        }
        var words = new Div(head);
        words.addClassName("model-version-words");
        words.add(hint(getTranslation(version.shipped() ? "model.version.shipped" : "model.version.added")));
        if (version.trained() != null) {
            words.add(hint(getTranslation("model.trained", When.dateAndTime(version.trained(), UI.getCurrent()))));
        }
        var thresholds = version.thresholds();
        if (thresholds != null) {
            words.add(hint(getTranslation("model.thresholds", thresholds.lower(), thresholds.upper())));
        }
        if (version.problem() != null) {
            var problem = new Paragraph(version.problem());
            problem.addClassName("model-problem");
            words.add(problem);
        }
        buttons.addClassName("model-buttons");
        add(words, buttons);
    }

    void addButton(Button button) {
        buttons.add(button);
    }

    private Span state(String key) {
        var state = new Span(getTranslation("model.state." + key));
        state.addClassNames("model-state", "model-state-" + key);
        return state;
    }

    private static Paragraph hint(String text) {
        var hint = new Paragraph(text);
        hint.addClassName("ps-hint");
        return hint;
    }
}
