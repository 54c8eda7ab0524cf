package org.palsyscreen.export.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.util.function.Supplier;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.access.Role;
import org.palsyscreen.export.RecordExport;
import org.palsyscreen.records.HistoryAction;
import org.palsyscreen.records.HistoryFilter;
import org.springframework.core.annotation.Order;

/** Offers the filtered history as a file. */
@org.springframework.stereotype.Component
@Order(1)
class ExportAction implements HistoryAction {
    private final RecordExport export;
    private final Clock clock;
    private final CurrentUser user;

    ExportAction(RecordExport export, Clock clock, CurrentUser user) {
        this.user = user;
        this.export = export;
        this.clock = clock;
    }

    @Override
    public Component button(Supplier<HistoryFilter> filter) {
        var button = new Button(VaadinIcon.DOWNLOAD_ALT.create());
        button.setId("export-open");
        button.setVisible(user.may(Role.OPERATOR));
        button.setText(button.getTranslation("export.open"));
        button.addClickListener(click -> new ExportDialog(export, clock, filter.get()).open());
        return button;
    }
}
