package org.palsyscreen.records.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomListenerRegistration;
import java.util.Map;

/** Single letters that act anywhere on the page, but rest while somebody types or holds another key. */
final class WorkListKeys {
    private static final String NOT_WHILE_TYPING = """
            !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat
            && !event.composedPath().some(n => n.matches && n.matches(
                'input, textarea, select, [contenteditable], vaadin-combo-box, [role=dialog], [role=menu], [role=listbox]'))""";

    private WorkListKeys() {}

    /** @param actions by lower-case letter */
    static DomListenerRegistration listen(UI ui, Map<String, Runnable> actions) {
        return ui.getElement()
                .addEventListener("keydown", event -> {
                    var action = actions.get(
                            event.getEventData().get("event.key.toLowerCase()").asString());
                    if (action != null) {
                        action.run();
                    }
                })
                .addEventData("event.key.toLowerCase()")
                .setFilter("'" + String.join("", actions.keySet())
                        + "'.includes(event.key.toLowerCase()) && event.key.length === 1 && " + NOT_WHILE_TYPING);
    }
}
