package org.palsyscreen.records.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.access.Role;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.FaceMeasurer;
import org.palsyscreen.analysis.Landmarks;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.components.FaceOverlay;
import org.palsyscreen.components.OutcomeBadge;
import org.palsyscreen.components.When;
import org.palsyscreen.records.RecordPageSection;
import org.palsyscreen.records.ReviewService;
import org.palsyscreen.screening.ReferenceFormat;
import org.palsyscreen.screening.ReviewStanding;
import org.palsyscreen.screening.ScreeningArchive;
import org.palsyscreen.screening.ScreeningId;
import org.palsyscreen.screening.ScreeningRecord;
import org.palsyscreen.screening.StoredPicture;

/** Everything about one screening: the picture, the stored result, and beside it what reviewers said. */
@Route("record")
@PermitAll
@StyleSheet("/styles/records.css")
class RecordView extends Main implements HasUrlParameter<String>, HasDynamicTitle {
    private final transient ScreeningArchive archive;
    private final transient ReviewService reviews;
    private final transient CurrentUser user;
    private final transient FaceMeasurer measurer;
    private final transient ReferenceFormat format;
    private final transient List<RecordPageSection> sections;

    RecordView(
            ScreeningArchive archive,
            ReviewService reviews,
            CurrentUser user,
            FaceMeasurer measurer,
            ReferenceFormat format,
            List<RecordPageSection> sections) {
        this.archive = archive;
        this.reviews = reviews;
        this.user = user;
        this.measurer = measurer;
        this.format = format;
        this.sections = sections;
        addClassName("records-record");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        removeAll();
        removeClassName("ps-error-page");
        number(id).flatMap(archive::open).ifPresentOrElse(this::show, this::showMissing);
    }

    private void showMissing() {
        addClassName("ps-error-page");
        add(
                VaadinIcon.SEARCH.create(),
                new H1(getTranslation("records.record.missing")),
                new Paragraph(getTranslation("records.record.missing.text")),
                back());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("records.record.title");
    }

    /** Empty when the text is no number of a screening. */
    static Optional<ScreeningId> number(String text) {
        try {
            return Optional.of(new ScreeningId(Long.parseLong(text)));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    private void show(ScreeningRecord screening) {
        var title = new H1();
        var patient = new Anchor();
        patient.setId("to-patient");
        patient.setText(getTranslation("records.record.patient"));
        name(screening, title, patient);
        var time = new Span(When.exact(screening.takenAt(), UI.getCurrent()));
        time.addClassName("records-time");
        var outcome = new OutcomeBadge(screening.finding().outcome()).large();
        var standing = new Div();
        standing.addClassName("records-standing");
        var head = new Div(title, time, outcome, standing);
        head.addClassName("records-record-head");
        head.add(patient);

        var picture = new FaceOverlay(
                new StoredPicture(archive, screening.id()),
                screening.pictureWidth(),
                screening.pictureHeight(),
                landmarks(screening),
                getTranslation("records.record.picture"));
        var left = new Div(picture, new StoredValues(screening));
        show(screening.standing(), standing);
        var panel = new ReviewPanel(
                reviews,
                screening,
                user,
                now -> show(now, standing),
                () -> {},
                () -> archive.open(screening.id()).ifPresent(now -> name(now, title, patient)));
        if (user.may(Role.REVIEWER) && !screening.standing().voided()) {
            head.add(reassign(screening, panel));
        }
        var right = new Div(new FindingPanel(screening), panel);
        left.addClassName("records-column");
        right.addClassName("records-column");
        var columns = new Div(left, right);
        columns.addClassName("records-columns");
        add(back(), head, columns);
        if (screening.finding() instanceof Assessment assessment) {
            picture.explaining(assessment);
            add(new MeasuresPanel(assessment, measurer));
        }
        sections.forEach(section -> section.of(screening).ifPresent(this::add));
    }

    /** Whose screening it is; the patients' module builds on this one: its page is known here by address only. */
    private void name(ScreeningRecord screening, H1 title, Anchor patient) {
        var reference = screening.patientReference();
        title.setText(reference == null ? getTranslation("records.record.noPatient") : reference.value());
        patient.setVisible(reference != null);
        if (reference != null) {
            patient.setHref("patient?reference=" + URLEncoder.encode(reference.value(), StandardCharsets.UTF_8));
        }
    }

    private Button reassign(ScreeningRecord screening, ReviewPanel panel) {
        var button = new Button(getTranslation("records.reassign"));
        button.setId("reassign");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(click -> new ReassignDialog(
                        format,
                        screening.patientReference() != null,
                        verdict -> reviews.submit(screening.id(), panel.version(), verdict),
                        panel::refresh)
                .open());
        return button;
    }

    private void show(ReviewStanding now, Div standing) {
        standing.removeAll();
        if (now.voided()) {
            standing.add(badge("records.review.voided", "records-voided"));
        }
        if (now.signedOff()) {
            standing.add(badge("records.review.signedOff", "records-signed-off"));
        }
    }

    private Span badge(String text, String style) {
        var badge = new Span(getTranslation(text));
        badge.addClassNames("records-badge", style);
        return badge;
    }

    private RouterLink back() {
        var link = new RouterLink(getTranslation("records.record.back"), HistoryView.class);
        link.addClassName("records-back");
        return link;
    }

    private static @Nullable Landmarks landmarks(ScreeningRecord screening) {
        return switch (screening.finding()) {
            case Assessment assessment -> assessment.landmarks();
            case Ungradable ungradable -> ungradable.landmarks();
        };
    }
}
