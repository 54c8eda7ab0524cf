package org.palsyscreen.screening.ui;

import com.vaadin.flow.component.Component;
import org.palsyscreen.components.SettingsSection;
import org.palsyscreen.screening.ReferenceFormatSettings;

@org.springframework.stereotype.Component
class ReferenceFormatSection implements SettingsSection {
    private final ReferenceFormatSettings settings;

    ReferenceFormatSection(ReferenceFormatSettings settings) {
        this.settings = settings;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Component content() {
        return new ReferenceFormatForm(settings);
    }
}
