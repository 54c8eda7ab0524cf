package org.palsyscreen.model.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.markdown.Markdown;

/** A model card, or that there is none. */
final class ModelCard extends Div {
    ModelCard(String markdown) {
        addClassName("model-card");
        // Nothing in it takes the focus, yet it has to be scrolled by keys alone.
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("model.card"));
        add(markdown.isEmpty() ? new Paragraph(getTranslation("model.noCard")) : new Markdown(markdown));
    }
}
