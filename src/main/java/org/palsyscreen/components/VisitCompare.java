package org.palsyscreen.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Landmarks;

/** Two visits side by side, or overlaid with a slider, both turned and scaled so that the eyes lie at the same places. */
@Tag("visit-compare")
@JsModule("./visit-compare.ts")
public final class VisitCompare extends Component implements HasStyle {
    private static final int[] RIGHT_EYE_CORNERS = {33, 133};
    private static final int[] LEFT_EYE_CORNERS = {362, 263};

    /**
     * One of the two.
     *
     * @param caption when it was, in the user's language
     * @param width pixels of the picture, in which the landmarks are given
     * @param landmarks null when no face was found: then the picture is shown as it is
     */
    public record Visit(
            DownloadHandler picture,
            String caption,
            int width,
            @Nullable Landmarks landmarks) {}

    public VisitCompare(Visit first, Visit second) {
        show("first", first);
        show("second", second);
        getElement().setProperty("sideBySideLabel", getTranslation("components.compare.side"));
        getElement().setProperty("overlaidLabel", getTranslation("components.compare.over"));
        getElement().setProperty("sliderLabel", getTranslation("components.compare.slider"));
        getElement().setProperty("modeLabel", getTranslation("components.compare.mode"));
    }

    private void show(String which, Visit visit) {
        getElement().setAttribute(which + "-src", visit.picture());
        getElement().setProperty(which + "Alt", getTranslation("components.compare.alt", visit.caption()));
        getElement().setProperty(which + "Caption", visit.caption());
        getElement().setProperty(which + "Width", visit.width());
        getElement().setPropertyList(which + "Eyes", visit.landmarks() == null ? List.of() : eyes(visit.landmarks()));
    }

    /** Middle of the patient's right eye, then of the left, in pixels of the picture. */
    private static List<Double> eyes(Landmarks face) {
        return List.of(
                middle(face.x(RIGHT_EYE_CORNERS[0]), face.x(RIGHT_EYE_CORNERS[1])),
                middle(face.y(RIGHT_EYE_CORNERS[0]), face.y(RIGHT_EYE_CORNERS[1])),
                middle(face.x(LEFT_EYE_CORNERS[0]), face.x(LEFT_EYE_CORNERS[1])),
                middle(face.y(LEFT_EYE_CORNERS[0]), face.y(LEFT_EYE_CORNERS[1])));
    }

    private static double middle(double one, double other) {
        return (one + other) / 2;
    }
}
