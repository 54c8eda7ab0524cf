package org.palsyscreen.export.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.palsyscreen.components.ReasonedForm;
import org.palsyscreen.components.When;
import org.palsyscreen.export.ExportLayout;
import org.palsyscreen.export.ExportLayout.Separator;
import org.palsyscreen.export.ExportLayoutChange;
import org.palsyscreen.export.ExportLayoutSettings;

/** The clinic's name on reports and what separates the cells of CSV. */
final class ExportLayoutForm extends ReasonedForm {
    private final transient ExportLayoutSettings settings;
    private final TextField clinic = new TextField();
    private final Select<Separator> separator = new Select<>();

    ExportLayoutForm(ExportLayoutSettings settings) {
        super("export.layout", "layout");
        this.settings = settings;
        clinic.setId("layout-clinic");
        clinic.setLabel(getTranslation("export.layout.clinic"));
        clinic.setHelperText(getTranslation("export.layout.clinic.hint"));
        clinic.setMaxLength(ExportLayout.MAX_CLINIC);
        clinic.setWidthFull();
        separator.setId("layout-separator");
        separator.setLabel(getTranslation("export.layout.separator"));
        separator.setHelperText(getTranslation("export.layout.separator.hint"));
        separator.setItems(Separator.values());
        separator.setItemLabelGenerator(item -> getTranslation("export.layout.separator." + item));
        begin(clinic, separator);
    }

    @Override
    protected Shown show() {
        var layout = settings.layout();
        clinic.setValue(layout.clinic());
        separator.setValue(layout.separator());
        var changes = settings.changes(SHOWN_CHANGES);
        return new Shown(
                changes.isEmpty() ? 0 : changes.getFirst().version(),
                changes.stream().map(this::line).toList());
    }

    private String line(ExportLayoutChange change) {
        var name = change.layout().clinic();
        return getTranslation(
                "export.layout.line",
                When.dateAndTime(change.at(), UI.getCurrent()),
                change.by(),
                name.isEmpty() ? getTranslation("export.layout.clinic.none") : name,
                getTranslation("export.layout.separator." + change.layout().separator()),
                change.reason());
    }

    @Override
    protected boolean valid() {
        return true;
    }

    @Override
    protected boolean store(int seen, String reason) {
        return settings.save(seen, new ExportLayout(clinic.getValue(), separator.getValue()), reason);
    }
}
