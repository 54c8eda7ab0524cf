package org.palsyscreen.export.ui;

import com.vaadin.flow.component.Component;
import org.palsyscreen.components.SettingsSection;
import org.palsyscreen.export.ExportLayoutSettings;

@org.springframework.stereotype.Component
class ExportLayoutSection implements SettingsSection {
    private final ExportLayoutSettings settings;

    ExportLayoutSection(ExportLayoutSettings settings) {
        this.settings = settings;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Component content() {
        return new ExportLayoutForm(settings);
    }
}
