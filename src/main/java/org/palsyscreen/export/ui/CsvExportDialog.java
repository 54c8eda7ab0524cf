package org.palsyscreen.export.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.palsyscreen.export.CsvExport;
import org.palsyscreen.export.CsvOptions;
import org.palsyscreen.records.HistoryFilter;

/** Asks how to export, and streams the file; de-identified unless the user says otherwise. */
@StyleSheet("/styles/export.css")
final class CsvExportDialog extends Dialog {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final transient CsvExport export;
    private final transient HistoryFilter filter;
    private final transient Clock clock;
    private final RadioButtonGroup<Boolean> identified = new RadioButtonGroup<>();
    private final Checkbox byteOrderMark = new Checkbox();
    private final Div progress = new Div();
    /** As chosen when the user last changed something: the download runs without the session's lock. */
    private volatile CsvOptions options = CsvOptions.DEIDENTIFIED;

    CsvExportDialog(CsvExport export, Clock clock, HistoryFilter filter) {
        this.export = export;
        this.clock = clock;
        this.filter = filter;
        setHeaderTitle(getTranslation("export.csv.title"));
        identified.setId("export-identified");
        identified.setLabel(getTranslation("export.csv.people"));
        identified.setItems(false, true);
        identified.setItemLabelGenerator(
                yes -> getTranslation(yes ? "export.csv.identified" : "export.csv.deidentified"));
        identified.setValue(options.identified());
        byteOrderMark.setId("export-bom");
        byteOrderMark.setLabel(getTranslation("export.csv.bom"));
        byteOrderMark.setValue(options.byteOrderMark());
        var warning = new Paragraph(getTranslation("export.csv.identified.warning"));
        warning.addClassName("export-warning");
        warning.setVisible(false);
        identified.addValueChangeListener(event -> {
            warning.setVisible(event.getValue());
            choose();
        });
        byteOrderMark.addValueChangeListener(event -> choose());
        progress.addClassName("export-progress");
        progress.getElement().setAttribute("aria-live", "polite");
        var fields =
                new Div(new Paragraph(getTranslation("export.csv.text")), identified, warning, byteOrderMark, progress);
        fields.addClassName("export-fields");
        add(fields);
        var download = new Anchor((DownloadHandler) this::send, "");
        download.setId("download-csv");
        download.getElement().setAttribute("download", true);
        var button = new Button(getTranslation("export.csv.download"), VaadinIcon.DOWNLOAD_ALT.create());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getElement().setAttribute("tabindex", "-1");
        download.add(button);
        getFooter().add(new Button(getTranslation("export.csv.close"), click -> close()), download);
    }

    private void choose() {
        options = new CsvOptions(identified.getValue(), byteOrderMark.getValue());
        progress.setText("");
    }

    private void send(DownloadEvent event) throws IOException {
        var ui = event.getUI();
        event.setFileName("palsyscreen-" + STAMP.format(Instant.now(clock)) + ".csv");
        event.setContentType("text/csv; charset=utf-8");
        event.getResponse().setHeader("Cache-Control", "private, no-store");
        show(ui, "export.csv.progress", 0);
        try {
            long rows = export.write(
                    filter, options, event.getOutputStream(), written -> show(ui, "export.csv.progress", written));
            show(ui, "export.csv.done", rows);
        } catch (IOException stopped) {
            show(ui, "export.csv.stopped", 0);
            throw stopped;
        }
    }

    private void show(UI ui, String key, long rows) {
        ui.access(() -> progress.setText(getTranslation(key, rows)));
    }
}
