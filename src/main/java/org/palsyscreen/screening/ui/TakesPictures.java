package org.palsyscreen.screening.ui;

import com.vaadin.flow.component.AttachNotifier;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.textfield.TextField;

/** An element that posts pictures by itself, each with the patient reference that stood in the field. */
interface TakesPictures extends HasElement, AttachNotifier {
    /** @param field whose value, as it stands in the browser, says whose picture it is */
    default void readReferenceFrom(TextField field) {
        addAttachListener(attached -> getElement().executeJs("this.referenceField = $0", field.getElement()));
    }

    /** Takes no picture as long as it is blocked. */
    default void setBlocked(boolean blocked) {
        getElement().setProperty("blocked", blocked);
    }
}
