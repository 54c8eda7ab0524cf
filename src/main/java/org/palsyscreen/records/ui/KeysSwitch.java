package org.palsyscreen.records.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.page.WebStorage;

/**
 * Turns the single letters of the work list on and off: whoever speaks to the computer or touches keys by mistake must be able to
 * (WCAG 2.2, 2.1.4). The browser remembers it.
 */
final class KeysSwitch extends Checkbox {
    private static final String KEY = "palsyscreen.worklist.keys";
    private static final String OFF = "off";

    KeysSwitch() {
        setId("worklist-keys");
        setLabel(getTranslation("records.worklist.keys"));
        setValue(true);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                WebStorage.setItem(KEY, change.getValue() ? "on" : OFF);
            }
        });
    }

    boolean on() {
        return getValue();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        WebStorage.getItem(KEY, kept -> setValue(!OFF.equals(kept)));
    }
}
