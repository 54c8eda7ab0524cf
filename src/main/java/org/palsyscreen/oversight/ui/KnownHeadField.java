package org.palsyscreen.oversight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.palsyscreen.audit.AuditHead;
import org.palsyscreen.audit.AuditHeadText;

/** Takes an earlier head, pasted or as a file. */
final class KnownHeadField extends Details {
    private final TextArea text = new TextArea();

    KnownHeadField() {
        setId("known-head");
        setSummaryText(getTranslation("oversight.known.title"));
        text.setId("known-head-text");
        text.setLabel(getTranslation("oversight.known.label"));
        text.setMaxLength(AuditHeadText.MAX_LENGTH);
        text.setMinRows(3);
        text.setManualValidation(true);
        text.addValueChangeListener(event -> text.setInvalid(false));
        var upload = new Upload(UploadHandler.inMemory(
                (file, bytes) -> text.setValue(new String(bytes, StandardCharsets.UTF_8).strip())));
        upload.setId("known-head-file");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(AuditHeadText.MAX_LENGTH);
        upload.setAcceptedMimeTypes("text/plain");
        upload.setAcceptedFileExtensions(".txt");
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(getTranslation("oversight.known.file")));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        upload.addFileRejectedListener(event -> refuse());
        var content = new Div(new Paragraph(getTranslation("oversight.known.text")), text, upload);
        content.addClassName("oversight-known");
        add(content);
    }

    boolean isEmpty() {
        return text.getValue().isBlank();
    }

    /** Empty when there is no head in the text; the field then says so and has the focus. */
    Optional<AuditHead> read() {
        var head = AuditHeadText.read(text.getValue());
        if (head.isEmpty()) {
            refuse();
        }
        return head;
    }

    private void refuse() {
        setOpened(true);
        text.setErrorMessage(getTranslation("oversight.known.invalid"));
        text.setInvalid(true);
        text.focus();
    }
}
