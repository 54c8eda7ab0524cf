package org.palsyscreen.screening.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The camera. It posts single frames to the receiver by itself. */
@Tag("face-capture")
@JsModule("./face-capture.ts")
class FaceCapture extends Component implements Focusable<FaceCapture>, TakesPictures {
    private static final List<String> TEXTS = List.of(
            "camera",
            "preview",
            "guide",
            "start",
            "again",
            "capture",
            "cancel",
            "stop",
            "device",
            "countdown",
            "countdown.0",
            "countdown.3",
            "countdown.5",
            "analysing",
            "failed",
            "idle.title",
            "idle.advice",
            "asking.title",
            "asking.advice",
            "none.title",
            "none.advice",
            "denied.title",
            "denied.advice",
            "in-use.title",
            "in-use.advice",
            "insecure.title",
            "insecure.advice");

    FaceCapture(UploadHandler receiver) {
        getElement().setAttribute("target", receiver);
        getElement()
                .setPropertyMap(
                        "texts",
                        TEXTS.stream()
                                .collect(Collectors.toMap(
                                        Function.identity(), key -> getTranslation("screening.camera." + key))));
    }
}
