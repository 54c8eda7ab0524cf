package org.palsyscreen.backup.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.NumberFormat;
import java.util.List;
import org.palsyscreen.backup.StoredBackup;
import org.palsyscreen.components.When;

/** Name, time and size of each backup in the folder. */
final class BackupList extends Div {
    private static final double MEGABYTE = 1_000_000;

    void show(List<StoredBackup> stored) {
        removeAll();
        if (stored.isEmpty()) {
            add(new Paragraph(getTranslation("backup.list.empty")));
            return;
        }
        var lines = new UnorderedList();
        lines.addClassName("backup-list");
        stored.forEach(backup -> lines.add(line(backup)));
        add(lines);
    }

    private ListItem line(StoredBackup backup) {
        var size = NumberFormat.getInstance(getLocale());
        size.setMaximumFractionDigits(1);
        var hint = new Span(getTranslation(
                "backup.list.line",
                When.dateAndTime(backup.at(), UI.getCurrent()),
                size.format(backup.bytes() / MEGABYTE)));
        hint.addClassName("ps-hint");
        return new ListItem(new Span(backup.file().getFileName().toString()), hint);
    }
}
