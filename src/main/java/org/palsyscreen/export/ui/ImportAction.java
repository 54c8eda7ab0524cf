package org.palsyscreen.export.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Supplier;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.access.Role;
import org.palsyscreen.export.RecordImport;
import org.palsyscreen.records.HistoryAction;
import org.palsyscreen.records.HistoryFilter;
import org.springframework.core.annotation.Order;

/** Lets an administrator take in the archive of another installation. */
@org.springframework.stereotype.Component
@Order(2)
class ImportAction implements HistoryAction {
    private final RecordImport archives;
    private final CurrentUser user;

    ImportAction(RecordImport archives, CurrentUser user) {
        this.archives = archives;
        this.user = user;
    }

    @Override
    public Component button(Supplier<HistoryFilter> filter) {
        var button = new Button(VaadinIcon.UPLOAD_ALT.create());
        button.setId("import-open");
        button.setVisible(user.may(Role.ADMINISTRATOR));
        button.setText(button.getTranslation("export.import.open"));
        button.addClickListener(click -> new ImportDialog(archives).open());
        return button;
    }
}
