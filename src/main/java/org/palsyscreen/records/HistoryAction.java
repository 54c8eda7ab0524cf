package org.palsyscreen.records;

import com.vaadin.flow.component.Component;
import java.util.function.Supplier;

/** Something that can be done with a filtered history, offered above the list; every bean of this type is. */
public interface HistoryAction {
    /** @param filter the filter in force when the user acts */
    Component button(Supplier<HistoryFilter> filter);
}
