package org.palsyscreen.export.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.palsyscreen.export.ImportResult;
import org.palsyscreen.export.RecordImport;

/** Receives an archive into a temporary file and has it taken in. */
@StyleSheet("/styles/export.css")
final class ImportDialog extends Dialog {
    private static final int CONFLICTS_NAMED = 20;

    private final transient RecordImport archives;
    private final Div progress = new Div();
    private final Button cancel = new Button(getTranslation("export.cancel"));
    private final AtomicBoolean cancelled = new AtomicBoolean();

    ImportDialog(RecordImport archives) {
        this.archives = archives;
        setHeaderTitle(getTranslation("export.import.title"));
        progress.setId("import-progress");
        progress.addClassName("export-progress");
        progress.getElement().setAttribute("aria-live", "polite");
        var upload = new Upload(new Receiver());
        // as the plain body of the request: forms are limited to the size of one picture
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setAcceptedMimeTypes("application/zip", "application/x-zip-compressed");
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(getTranslation("export.import.choose")));
        upload.setDropLabel(new Paragraph(getTranslation("export.import.drop")));
        upload.addFileRejectedListener(event -> say(getTranslation("export.import.rejected")));
        var fields = new Div(new Paragraph(getTranslation("export.import.text")), upload, progress);
        fields.addClassName("export-fields");
        add(fields);
        cancel.setId("import-cancel");
        cancel.setEnabled(false);
        cancel.addClickListener(click -> cancelled.set(true));
        addOpenedChangeListener(event -> cancelled.set(!event.isOpened()));
        getFooter().add(cancel, new Button(getTranslation("export.close"), click -> close()));
    }

    /** Works on the thread of the request, without the session's lock. */
    private final class Receiver implements UploadHandler {
        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            var ui = event.getUI();
            ui.accessSynchronously(() -> begin());
            Path file = Files.createTempFile("palsyscreen-import-", ".zip");
            try {
                try (var body = event.getInputStream();
                        var out = Files.newOutputStream(file)) {
                    body.transferTo(out);
                }
                var result = archives.read(file, done -> {
                    ui.access(() -> say(getTranslation("export.import.progress", done)));
                    return !cancelled.get();
                });
                end(ui, result);
            } catch (IOException | RuntimeException e) {
                ui.access(() -> finished(getTranslation("export.import.failed")));
                throw e;
            } finally {
                Files.deleteIfExists(file);
            }
        }
    }

    private void begin() {
        cancelled.set(false);
        cancel.setEnabled(true);
        say(getTranslation("export.import.receiving"));
    }

    private void end(UI ui, ImportResult result) {
        ui.access(() -> finished(
                switch (result) {
                    case ImportResult.Done done -> told(done);
                    case ImportResult.Refused(var problem, var detail) ->
                        getTranslation("export.import.problem." + problem)
                                + (detail.isEmpty() ? "" : " (" + detail + ")");
                }));
    }

    private String told(ImportResult.Done done) {
        var text = getTranslation(
                "export.import.done",
                done.screenings(),
                done.added(),
                done.present(),
                done.reviews(),
                done.pictures(),
                done.sha256());
        text += " "
                + getTranslation(
                        "export.import.patients",
                        done.patients().archived(),
                        done.patients().added());
        return text
                + named("export.import.conflicts", done.conflicts())
                + named("export.import.patients.conflicts", done.patients().conflicts());
    }

    private String named(String key, List<?> conflicts) {
        var named =
                conflicts.stream().limit(CONFLICTS_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return conflicts.isEmpty() ? "" : " " + getTranslation(key, conflicts.size(), named);
    }

    private void finished(String text) {
        cancel.setEnabled(false);
        say(text);
    }

    private void say(String text) {
        progress.setText(text);
    }
}
