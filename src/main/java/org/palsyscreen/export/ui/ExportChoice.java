package org.palsyscreen.export.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.palsyscreen.export.ExportFormat;
import org.palsyscreen.export.ExportOptions;

/** The fields of the dialog; shows those that mean something to the chosen format. */
final class ExportChoice extends Div {
    private final Select<ExportFormat> format = new Select<>();
    private final RadioButtonGroup<Boolean> identified = new RadioButtonGroup<>();
    private final Checkbox notes = new Checkbox();
    private final Checkbox pictures = new Checkbox();
    private final Checkbox onePatient = new Checkbox();
    private final Checkbox byteOrderMark = new Checkbox();
    private final Paragraph about = new Paragraph();
    private final Paragraph warning = new Paragraph();
    private final transient Runnable changed;

    ExportChoice(Set<ExportFormat> formats, String patientPrefix, Runnable changed) {
        this.changed = changed;
        addClassName("export-fields");
        format.setId("export-format");
        format.setLabel(getTranslation("export.format"));
        format.setItems(formats);
        format.setItemLabelGenerator(item -> getTranslation("export.format." + item));
        format.setValue(ExportFormat.CSV);
        identified.setId("export-identified");
        identified.setLabel(getTranslation("export.people"));
        identified.setItems(false, true);
        identified.setItemLabelGenerator(yes -> getTranslation(yes ? "export.identified" : "export.deidentified"));
        identified.setValue(false);
        checkbox(notes, "notes", false);
        checkbox(pictures, "pictures", false);
        checkbox(onePatient, "onePatient", false);
        onePatient.setLabel(getTranslation("export.onePatient", patientPrefix));
        checkbox(byteOrderMark, "bom", true);
        onePatient.setVisible(!patientPrefix.isBlank());
        warning.addClassName("export-warning");
        warning.getElement().setAttribute("aria-live", "polite");
        about.addClassName("ps-hint");
        format.addValueChangeListener(event -> show());
        identified.addValueChangeListener(event -> show());
        add(new Paragraph(getTranslation("export.text")), format, about, onePatient, identified, notes, pictures);
        add(byteOrderMark, warning);
        show();
    }

    private void checkbox(Checkbox box, String name, boolean value) {
        box.setId("export-" + name);
        box.setLabel(getTranslation("export." + name));
        box.setValue(value);
        box.addValueChangeListener(event -> show());
    }

    private void show() {
        about.setText(getTranslation("export.about." + format.getValue()));
        notes.setVisible(!identified.getValue());
        pictures.setVisible(format.getValue().mayHavePictures());
        byteOrderMark.setVisible(format.getValue() == ExportFormat.CSV);
        boolean faces = pictures.isVisible() && pictures.getValue();
        warning.setText(
                identified.getValue()
                        ? getTranslation("export.identified.warning")
                        : faces ? getTranslation("export.pictures.warning") : "");
        changed.run();
    }

    ExportFormat format() {
        return format.getValue();
    }

    ExportOptions options(Locale locale, ZoneId zone) {
        return new ExportOptions(
                identified.getValue(),
                identified.getValue() || notes.getValue(),
                pictures.isVisible() && pictures.getValue(),
                onePatient.getValue(),
                byteOrderMark.getValue(),
                locale,
                zone);
    }
}
