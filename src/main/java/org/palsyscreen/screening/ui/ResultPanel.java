package org.palsyscreen.screening.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.Landmarks;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.components.FaceOverlay;
import org.palsyscreen.components.OutcomeBadge;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ScreeningArchive;
import org.palsyscreen.screening.ScreeningResult;
import org.palsyscreen.screening.StoredPicture;

/** The answer to one picture: the verdict with its reasons, or why there is none and how to do better. */
class ResultPanel extends Div {
    private final ScreeningArchive archive;

    ResultPanel(Screened screened, ScreeningArchive archive) {
        this.archive = archive;
        addClassName("ps-result");
        switch (screened.result()) {
            case ScreeningResult.Recorded recorded -> recorded(recorded);
            case ScreeningResult.Rejected(var reason) ->
                refused(VaadinIcon.FILE_REMOVE, "analysis.rejected." + reason, screened);
            case ScreeningResult.Busy() -> refused(VaadinIcon.HOURGLASS, "screening.busy", screened);
        }
    }

    private void recorded(ScreeningResult.Recorded recorded) {
        var screening = recorded.screening();
        switch (screening.finding()) {
            case Assessment assessment -> {
                add(heading(
                        new H2(new OutcomeBadge(assessment.outcome()).large()),
                        "analysis.outcome." + assessment.outcome() + ".advice"));
                add(
                        picture(recorded, assessment.landmarks()).explaining(assessment),
                        new VerdictDetails(screening, assessment));
            }
            case Ungradable ungradable -> {
                var reason = "analysis.ungradable." + ungradable.reason();
                add(
                        new OutcomeBadge(Outcome.UNGRADABLE).large(),
                        refusal(VaadinIcon.CAMERA, reason),
                        picture(recorded, ungradable.landmarks()));
                var kept = new Paragraph(getTranslation("screening.ungradable.kept"));
                kept.addClassName("ps-hint");
                add(kept);
            }
        }
    }

    private void refused(VaadinIcon icon, String reason, Screened screened) {
        var name = new Paragraph(
                screened.source() == PictureSource.WEBCAM
                        ? getTranslation("screening.source.WEBCAM")
                        : screened.fileName());
        name.addClassNames("ps-hint", "ps-file-name");
        var nothing = new Paragraph(getTranslation("screening.refused.nothing-stored"));
        nothing.addClassName("ps-hint");
        add(refusal(icon, reason), name, nothing);
    }

    private Div refusal(VaadinIcon icon, String reason) {
        var words = new Div(new H2(getTranslation(reason)), new Paragraph(getTranslation(reason + ".advice")));
        var refusal = new Div(icon.create(), words);
        refusal.addClassName("ps-refusal");
        return refusal;
    }

    private Div heading(Component badge, String advice) {
        var heading = new Div(badge, new Paragraph(getTranslation(advice)));
        heading.addClassName("ps-result-heading");
        return heading;
    }

    private FaceOverlay picture(ScreeningResult.Recorded recorded, @Nullable Landmarks landmarks) {
        var screening = recorded.screening();
        var overlay = new FaceOverlay(
                recorded.hasPicture() ? new FreshPicture(recorded.jpeg()) : new StoredPicture(archive, screening.id()),
                screening.pictureWidth(),
                screening.pictureHeight(),
                landmarks,
                getTranslation("screening.picture.description"));
        overlay.addClassName("ps-result-picture");
        return overlay;
    }
}
