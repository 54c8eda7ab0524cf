package org.palsyscreen.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.components.SettingsSection;
import org.palsyscreen.settings.ThresholdSettings;
import org.palsyscreen.settings.ThresholdState;

/** What an administrator sets for the whole installation. */
@Route("settings")
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "settings.title", order = 45, icon = "vaadin:sliders")
@StyleSheet("/styles/settings.css")
class SettingsView extends Main implements HasDynamicTitle {
    private final transient ThresholdSettings settings;
    private final ThresholdFields fields = new ThresholdFields();
    private final Paragraph inEffect = new Paragraph();
    private final Paragraph empty = new Paragraph();
    private final Button own = new Button();
    private final ChangesGrid changes;
    private transient ThresholdState state;

    SettingsView(ThresholdSettings settings, List<SettingsSection> sections) {
        this.settings = settings;
        this.state = settings.state();
        addClassName("settings");
        changes = new ChangesGrid(settings, this::ask);
        inEffect.setId("thresholds-in-effect");
        var check = new Button(
                getTranslation("settings.thresholds.check"),
                click -> fields.read().ifPresent(this::ask));
        check.setId("check-effect");
        check.addThemeVariants(ButtonVariant.PRIMARY);
        own.setText(getTranslation("settings.thresholds.backToOwn"));
        own.setId("back-to-own");
        own.addClickListener(click -> ask(null));
        var buttons = new Div(check, own);
        buttons.addClassName("settings-buttons");
        empty.setText(getTranslation("settings.changes.empty"));
        add(
                new H1(getTranslation("settings.title")),
                card(
                        new H2(getTranslation("settings.thresholds.title")),
                        new Paragraph(getTranslation("settings.thresholds.intro")),
                        inEffect,
                        fields,
                        buttons),
                card(new H2(getTranslation("settings.changes.title")), empty, changes));
        sections.stream()
                .sorted(Comparator.comparingInt(SettingsSection::order))
                .forEach(section -> add(card(section.content())));
        show(state);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.title");
    }

    private void ask(@Nullable Thresholds wanted) {
        new ChangeDialog(settings, state, wanted, this::refresh).open();
    }

    private void refresh() {
        show(settings.state());
        changes.getDataProvider().refreshAll();
    }

    private void show(ThresholdState now) {
        state = now;
        var thresholds = now.inEffect();
        if (thresholds == null) {
            inEffect.setText(getTranslation("settings.thresholds.none"));
        } else {
            inEffect.setText(getTranslation(
                    now.set() == null ? "settings.thresholds.ownInEffect" : "settings.thresholds.setInEffect",
                    Percent.both(thresholds, getLocale())));
            fields.show(thresholds);
        }
        own.setVisible(now.set() != null);
        empty.setVisible(now.version() == 0);
        changes.setVisible(now.version() > 0);
    }

    private static Section card(Component... content) {
        var card = new Section(content);
        card.addClassName("ps-card");
        return card;
    }
}
