package org.palsyscreen.records;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.palsyscreen.screening.ScreeningRecord;

/** What another module adds to the end of a record's page. */
@FunctionalInterface
public interface RecordPageSection {
    /** Empty when the user has no business with it. */
    Optional<Component> of(ScreeningRecord screening);
}
