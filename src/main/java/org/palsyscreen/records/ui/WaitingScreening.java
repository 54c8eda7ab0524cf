package org.palsyscreen.records.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.components.FaceOverlay;
import org.palsyscreen.components.OutcomeBadge;
import org.palsyscreen.components.When;
import org.palsyscreen.records.ReviewService;
import org.palsyscreen.screening.ReviewState;
import org.palsyscreen.screening.ScreeningArchive;
import org.palsyscreen.screening.ScreeningId;
import org.palsyscreen.screening.ScreeningRecord;
import org.palsyscreen.screening.StoredPicture;

/** A screening of the work list: picture, finding and the form, with buttons for what the keys do. */
final class WaitingScreening extends Div {
    private final transient ScreeningRecord screening;
    private final ReviewPanel panel;
    private final H2 title;

    /**
     * @param reviewed called when the screening waits no longer
     * @param skip called when the reviewer wants another one first
     */
    WaitingScreening(
            ScreeningRecord screening,
            ScreeningArchive archive,
            ReviewService reviews,
            CurrentUser user,
            Runnable reviewed,
            Runnable skip) {
        this.screening = screening;
        title = new H2();
        name(screening);
        title.getElement().setAttribute("tabindex", "-1");
        panel = new ReviewPanel(
                reviews,
                screening,
                user,
                now -> {
                    if (now.voided() || now.state() == ReviewState.CONFIRMED || now.state() == ReviewState.OVERRIDDEN) {
                        reviewed.run();
                    }
                },
                reviewed,
                () -> archive.open(screening.id()).ifPresent(this::name));
        var picture = new FaceOverlay(
                new StoredPicture(archive, screening.id()),
                screening.pictureWidth(),
                screening.pictureHeight(),
                switch (screening.finding()) {
                    case Assessment assessment -> assessment.landmarks();
                    case Ungradable ungradable -> ungradable.landmarks();
                },
                getTranslation("records.record.picture"));
        if (screening.finding() instanceof Assessment assessment) {
            picture.explaining(assessment);
        }
        var left = new Div(picture);
        left.addClassName("records-column");
        var right = new Div(new FindingPanel(screening), panel);
        right.addClassName("records-column");
        var columns = new Div(left, right);
        columns.addClassName("records-columns");
        add(head(), buttons(skip), columns);
    }

    ScreeningId id() {
        return screening.id();
    }

    /** Readers hear whose screening it is, and the tabulator goes on from here. */
    void takeFocus() {
        title.getElement().callJsFunction("focus");
    }

    /** The result stands; the next one comes. */
    void confirm() {
        panel.form().ifPresent(ReviewForm::confirm);
    }

    void begin(ReviewForm.Kind kind) {
        panel.form().ifPresent(form -> form.begin(kind));
    }

    private void name(ScreeningRecord now) {
        var reference = now.patientReference();
        title.setText(reference == null ? getTranslation("records.record.noPatient") : reference.value());
    }

    private Div head() {
        var time = new Span(When.exact(screening.takenAt(), UI.getCurrent()));
        time.addClassName("records-time");
        var head = new Div(
                title,
                time,
                new OutcomeBadge(screening.finding().outcome()).large(),
                new RouterLink(
                        getTranslation("records.worklist.record"),
                        RecordView.class,
                        screening.id().toString()));
        head.addClassName("records-record-head");
        return head;
    }

    private Div buttons(Runnable skip) {
        var confirm = new Button(getTranslation("records.worklist.confirm"), click -> confirm());
        confirm.setId("worklist-confirm");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(
                confirm,
                new Button(getTranslation("records.worklist.override"), click -> begin(ReviewForm.Kind.OVERRIDE)),
                new Button(getTranslation("records.worklist.note"), click -> begin(ReviewForm.Kind.NOTE)),
                new Button(getTranslation("records.worklist.skip"), click -> skip.run()));
        buttons.addClassName("records-buttons");
        return buttons;
    }
}
