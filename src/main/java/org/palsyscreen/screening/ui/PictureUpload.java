package org.palsyscreen.screening.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palsyscreen.analysis.ImageIntake;

/** Takes picture files and posts them to the receiver by itself, each with a progress bar. */
@Tag("picture-upload")
@JsModule("./picture-upload.ts")
class PictureUpload extends Component {
    private static final List<String> TEXTS = List.of(
            "drop",
            "formats",
            "choose",
            "uploads",
            "dismiss",
            "waiting",
            "sending",
            "analysing",
            "too-large",
            "failed");

    PictureUpload(UploadHandler receiver) {
        getElement().setAttribute("target", receiver);
        getElement().setProperty("maxBytes", ImageIntake.MAX_BYTES);
        getElement()
                .setPropertyMap(
                        "texts",
                        TEXTS.stream()
                                .collect(Collectors.toMap(
                                        Function.identity(), key -> getTranslation("screening.upload." + key))));
    }

    void setBlocked(boolean blocked) {
        getElement().setProperty("blocked", blocked);
    }
}
