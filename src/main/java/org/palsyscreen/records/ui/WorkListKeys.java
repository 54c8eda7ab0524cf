package org.palsyscreen.records.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomListenerRegistration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Single letters that act anywhere on the page, but rest while somebody types or holds another key. They are about the
 * screening that was on the screen when the key went down: a key that comes too late for it does nothing.
 */
final class WorkListKeys {
    private static final String NOT_WHILE_TYPING = """
            !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat
            && !event.composedPath().some(n => n.matches && n.matches(
                'input, textarea, select, [contenteditable], vaadin-combo-box, [role=dialog], [role=menu], [role=listbox]'))""";

    private WorkListKeys() {}

    /** The attribute of a page's {@code main} that says what is shown. */
    static final String SHOWN = "data-shown";

    private static final String SEEN = "document.querySelector('main[data-shown]')?.dataset.shown ?? ''";

    /** @param actions by lower-case letter; they get what {@link #SHOWN} said when the key went down */
    static DomListenerRegistration listen(UI ui, Map<String, Consumer<String>> actions) {
        return ui.getElement()
                .addEventListener("keydown", event -> {
                    var action = actions.get(
                            event.getEventData().get("event.key.toLowerCase()").asString());
                    if (action != null) {
                        action.accept(event.getEventData().get(SEEN).asString());
                    }
                })
                .addEventData("event.key.toLowerCase()")
                .addEventData(SEEN)
                .setFilter("'" + String.join("", actions.keySet())
                        + "'.includes(event.key.toLowerCase()) && event.key.length === 1 && " + NOT_WHILE_TYPING);
    }
}
