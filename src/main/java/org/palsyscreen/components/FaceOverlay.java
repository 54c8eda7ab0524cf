package org.palsyscreen.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.Landmarks;

/**
 * A picture of a face as it was screened, unmirrored, with the contours of the mesh and the midline laid over it. The
 * viewer can take the overlay off.
 */
@Tag("face-overlay")
@JsModule("./face-overlay.ts")
public final class FaceOverlay extends Component implements HasSize, HasStyle {
    /**
     * @param width pixels of the picture, in which the landmarks are given
     * @param landmarks null when no face was found: then only the picture is shown
     * @param description what the picture shows, for those who cannot see it
     */
    public FaceOverlay(
            DownloadHandler picture, int width, int height, @Nullable Landmarks landmarks, String description) {
        getElement().setAttribute("src", picture);
        getElement().setAttribute("alt", description);
        getElement().setProperty("imageWidth", width);
        getElement().setProperty("imageHeight", height);
        getElement().setProperty("toggleLabel", getTranslation("components.overlay.toggle"));
        getElement().setProperty("rightLabel", getTranslation("components.overlay.right"));
        getElement().setProperty("leftLabel", getTranslation("components.overlay.left"));
        getElement().setProperty("points", landmarks == null ? "" : points(landmarks));
    }

    /** Whether the landmarks are shown at first; they are unless said otherwise. */
    public void setOverlayShown(boolean shown) {
        getElement().setProperty("shown", shown);
    }

    /**
     * Lets the viewer shade what speaks for paralysis, the more the more it does. Offers nothing where the model does not
     * tell, where nothing speaks for it, and where the outcome is that there is no sign.
     */
    public FaceOverlay explaining(Assessment assessment) {
        var explanation = new Explanation(assessment);
        var speaking = explanation.speakingFor();
        if (speaking.isEmpty()) {
            return this;
        }
        var patches = speaking.stream()
                .map(region -> String.format(
                        Locale.ROOT,
                        "%s %s %.2f",
                        region.region(),
                        explanation.side(region),
                        Explanation.share(Explanation.contribution(region))))
                .collect(Collectors.joining(","));
        var words = speaking.stream()
                .map(region -> getTranslation(
                        "components.overlay.evidence.part",
                        getTranslation("analysis.region." + region.region()),
                        getTranslation("analysis.side." + explanation.side(region))))
                .collect(Collectors.joining("; "));
        getElement().setProperty("evidence", patches);
        getElement().setProperty("evidenceLabel", getTranslation("components.overlay.evidence"));
        getElement().setProperty("evidenceText", getTranslation("components.overlay.evidence.shaded", words));
        return this;
    }

    private static String points(Landmarks landmarks) {
        var text = new StringBuilder(Landmarks.POINTS * 12);
        for (float coordinate : landmarks.xy()) {
            text.append(String.format(Locale.ROOT, "%.1f ", coordinate));
        }
        return text.toString().strip();
    }
}
