package org.palsyscreen.settings.ui;

import com.vaadin.flow.component.Component;
import org.palsyscreen.components.SettingsSection;
import org.palsyscreen.settings.PictureLimitSettings;

@org.springframework.stereotype.Component
class PictureLimitSection implements SettingsSection {
    private final PictureLimitSettings settings;

    PictureLimitSection(PictureLimitSettings settings) {
        this.settings = settings;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component content() {
        return new PictureLimitForm(settings);
    }
}
