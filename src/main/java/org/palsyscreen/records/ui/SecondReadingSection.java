package org.palsyscreen.records.ui;

import com.vaadin.flow.component.Component;
import org.palsyscreen.components.SettingsSection;
import org.palsyscreen.records.SecondReadings;

@org.springframework.stereotype.Component
class SecondReadingSection implements SettingsSection {
    private final SecondReadings readings;

    SecondReadingSection(SecondReadings readings) {
        this.readings = readings;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Component content() {
        return new SecondReadingForm(readings);
    }
}
