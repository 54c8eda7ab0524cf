package org.palsyscreen.components;

import com.vaadin.flow.component.Component;

/** What another module adds to the settings page. */
public interface SettingsSection {
    /** The lower ones stand further up. */
    int order();

    /** Made anew for every visitor of the page. */
    Component content();
}
