package org.palsyscreen.retention.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** One matter of the page, with its title and what it is about. */
abstract class Card extends Section {
    /** @param name of its texts: {@code retention.NAME.title} and {@code retention.NAME.text} */
    Card(String name) {
        addClassNames("ps-card", "retention-card");
        add(
                new H2(getTranslation("retention." + name + ".title")),
                new Paragraph(getTranslation("retention." + name + ".text")));
    }
}
