package org.palsyscreen.export.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.BadRequestException;
import org.palsyscreen.components.When;
import org.palsyscreen.export.ExportCancelled;
import org.palsyscreen.export.ExportFormat;
import org.palsyscreen.export.ExportOptions;
import org.palsyscreen.export.ExportTooLarge;
import org.palsyscreen.export.RecordExport;
import org.palsyscreen.records.HistoryFilter;

/** Asks how to export, and streams the file; de-identified unless the user says otherwise. */
@StyleSheet("/styles/export.css")
final class ExportDialog extends Dialog {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final transient RecordExport export;
    private final transient HistoryFilter filter;
    private final transient Clock clock;
    private final ExportChoice choice;
    private final Div progress = new Div();
    private final Button cancel = new Button(getTranslation("export.cancel"));
    /** The download runs without the session's lock: it sees what was chosen last, and whether it is still wanted. */
    private volatile Wanted wanted = new Wanted(ExportFormat.CSV, ExportOptions.DEIDENTIFIED);

    private final AtomicBoolean cancelled = new AtomicBoolean();

    private record Wanted(ExportFormat format, ExportOptions options) {}

    ExportDialog(RecordExport export, Clock clock, HistoryFilter filter) {
        this.export = export;
        this.clock = clock;
        this.filter = filter;
        setHeaderTitle(getTranslation("export.title"));
        choice = new ExportChoice(export.formats(), filter.patientPrefix(), () -> progress.setText(""));
        progress.addClassName("export-progress");
        progress.getElement().setAttribute("aria-live", "polite");
        add(choice, progress);
        var download = new Anchor((DownloadHandler) this::send, "");
        download.setId("export-download");
        download.getElement().setAttribute("download", true);
        var button = new Button(getTranslation("export.download"), VaadinIcon.DOWNLOAD_ALT.create());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getElement().setAttribute("tabindex", "-1");
        download.add(button);
        cancel.setId("export-cancel");
        cancel.setEnabled(false);
        cancel.addClickListener(click -> cancelled.set(true));
        // who closes the dialog has no use for the file any more
        addOpenedChangeListener(event -> cancelled.set(!event.isOpened()));
        getFooter().add(new Button(getTranslation("export.close"), click -> close()), cancel, download);
    }

    private void send(DownloadEvent event) throws IOException {
        var ui = event.getUI();
        ui.accessSynchronously(() -> begin(ui));
        var asked = wanted;
        event.setFileName("palsyscreen-" + STAMP.format(Instant.now(clock)) + "."
                + asked.format().extension());
        event.setContentType(asked.format().contentType());
        event.getResponse().setHeader("Cache-Control", "private, no-store");
        try {
            long rows = export.write(asked.format(), filter, asked.options(), event.getOutputStream(), written -> {
                show(ui, "export.progress", written);
                return !cancelled.get();
            });
            end(ui, "export.done", rows);
        } catch (ExportTooLarge e) {
            event.getResponse().setStatus(HttpStatusCode.REQUEST_ENTITY_TOO_LARGE.getCode());
            end(ui, "export.tooLarge", ExportFormat.MAX_REPORTED);
        } catch (ExportCancelled e) {
            end(ui, "export.cancelled", 0);
            // Tomcat breaks the connection, so that the browser throws away what has arrived, and logs no error
            throw new BadRequestException("the export was cancelled");
        } catch (IOException | RuntimeException e) {
            end(ui, "export.stopped", 0);
            throw e;
        }
    }

    private void begin(UI ui) {
        wanted = new Wanted(choice.format(), choice.options(ui.getLocale(), When.zone(ui)));
        cancelled.set(false);
        cancel.setEnabled(true);
        progress.setText(getTranslation("export.progress", 0));
    }

    private void show(UI ui, String key, long rows) {
        ui.access(() -> progress.setText(getTranslation(key, rows)));
    }

    private void end(UI ui, String key, long rows) {
        ui.access(() -> {
            cancel.setEnabled(false);
            progress.setText(getTranslation(key, rows));
        });
    }
}
