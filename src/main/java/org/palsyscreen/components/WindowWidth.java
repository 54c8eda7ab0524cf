package org.palsyscreen.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;

/** Lets a component show less on a narrow window, where a style sheet alone cannot do it. */
public final class WindowWidth {
    private WindowWidth() {}

    /** @param fit gets the width of the window in CSS pixels, 0 when it is not known, and again whenever it has changed */
    public static void follow(Component component, SerializableConsumer<Integer> fit) {
        component.addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            fit.accept(page.getExtendedClientDetails().getWindowInnerWidth());
            var resizing = page.addBrowserWindowResizeListener(resize -> fit.accept(resize.getWidth()));
            component.addDetachListener(detached -> {
                resizing.remove();
                detached.unregisterListener();
            });
        });
    }
}
