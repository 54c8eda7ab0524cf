package org.palsyscreen.export.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.util.function.Supplier;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.access.Role;
import org.palsyscreen.export.CsvExport;
import org.palsyscreen.records.HistoryAction;
import org.palsyscreen.records.HistoryFilter;

/** Offers the filtered history as CSV. */
@org.springframework.stereotype.Component
class CsvExportAction implements HistoryAction {
    private final CsvExport export;
    private final Clock clock;
    private final CurrentUser user;

    CsvExportAction(CsvExport export, Clock clock, CurrentUser user) {
        this.user = user;
        this.export = export;
        this.clock = clock;
    }

    @Override
    public Component button(Supplier<HistoryFilter> filter) {
        var button = new Button(VaadinIcon.DOWNLOAD_ALT.create());
        button.setId("export-csv");
        button.setVisible(user.may(Role.OPERATOR));
        button.setText(button.getTranslation("export.csv.open"));
        button.addClickListener(click -> new CsvExportDialog(export, clock, filter.get()).open());
        return button;
    }
}
