package org.palsyscreen.screening.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palsyscreen.analysis.ImageIntake;

/** Takes picture files and posts them to the receiver by itself, each with a progress bar. */
@Tag("picture-upload")
@JsModule("./picture-upload.ts")
class PictureUpload extends Component implements TakesPictures {
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

    /**
     * @param started called when the user handed in files, before the first of them is screened
     * @param done called when none is on its way any more
     */
    PictureUpload(UploadHandler receiver, SerializableRunnable started, SerializableRunnable done) {
        getElement().setAttribute("target", receiver);
        getElement().addEventListener("files-taken", event -> started.run());
        getElement().addEventListener("files-done", event -> done.run());
        getElement().setProperty("maxBytes", ImageIntake.MAX_BYTES);
        getElement()
                .setPropertyMap(
                        "texts",
                        TEXTS.stream()
                                .collect(Collectors.toMap(
                                        Function.identity(), key -> getTranslation("screening.upload." + key))));
    }
}
