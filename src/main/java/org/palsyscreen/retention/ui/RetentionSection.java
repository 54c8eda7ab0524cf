package org.palsyscreen.retention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import org.palsyscreen.components.SettingsSection;
import org.palsyscreen.retention.Retention;

/** What the rule is, and the way to its page, where it is changed beside what it makes due. */
@org.springframework.stereotype.Component
class RetentionSection implements SettingsSection {
    private final Retention retention;

    RetentionSection(Retention retention) {
        this.retention = retention;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Component content() {
        var ui = UI.getCurrent();
        var rule = retention.rule();
        return new Div(
                new H2(ui.getTranslation("retention.title")),
                new Paragraph(
                        rule.days() == null
                                ? ui.getTranslation("retention.rule.forEver")
                                : ui.getTranslation("retention.rule.inForce", rule.days(), rule.noticeDays())),
                new RouterLink(ui.getTranslation("retention.rule.change"), RetentionView.class));
    }
}
