package org.palsyscreen.screening.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;

/**
 * Begins with the next patient. The browser empties the field by itself and before it tells the server: the next
 * reference may be typed while the answer is still on its way, and must not be wiped out by it.
 */
class NextPatientButton extends Button {
    /** Before Vaadin hears of the click, and told as if it had been typed, so that the server knows of it first. */
    private static final String EMPTY_FIRST = """
            this.addEventListener('click', () => {
              $0.value = '';
              $0.dispatchEvent(new Event('input'));
            }, true)""";

    /** @param begin called when the field is empty */
    NextPatientButton(TextField reference, SerializableRunnable begin) {
        setText(getTranslation("screening.next-patient"));
        setIcon(VaadinIcon.ARROW_RIGHT.create());
        var before = reference.getValue();
        addClickListener(click -> {
            // anything else is the next patient's already: Vaadin hands on all values of a message before its clicks
            if (reference.getValue().equals(before)) {
                reference.clear();
            }
            begin.run();
        });
        addAttachListener(attached -> getElement().executeJs(EMPTY_FIRST, reference.getElement()));
    }
}
