package org.palsyscreen.shell.preferences;

import com.vaadin.flow.component.page.ColorScheme;

/** Light or dark, as chosen in the user menu. */
public enum ColourTheme {
    /** As the operating system says. */
    SYSTEM(ColorScheme.Value.SYSTEM),
    LIGHT(ColorScheme.Value.LIGHT),
    DARK(ColorScheme.Value.DARK);

    private final ColorScheme.Value scheme;

    ColourTheme(ColorScheme.Value scheme) {
        this.scheme = scheme;
    }

    public ColorScheme.Value scheme() {
        return scheme;
    }
}
