package org.palsyscreen.screening.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ReferenceFormat;
import org.palsyscreen.screening.ScreeningArchive;
import org.palsyscreen.screening.ScreeningService;

/** Screen a patient: camera or files on one side, the answer on the other. */
@Route("")
@RouteAlias("screen")
@Menu(title = "screening.title", order = 0, icon = "vaadin:camera")
@RolesAllowed("OPERATOR")
class ScreeningView extends Main implements HasDynamicTitle {
    private final TextField reference = new TextField();
    private final FaceCapture camera;
    private final PictureUpload upload;
    private final ResultArea results;

    ScreeningView(ScreeningService screenings, ScreeningArchive archive, ReferenceFormat format) {
        addClassName("ps-screening");
        var receiver = new PictureReceiver(screenings, format, this::show);
        camera = new FaceCapture(receiver);
        upload = new PictureUpload(receiver, this::filesTaken, this::filesDone);
        camera.readReferenceFrom(reference);
        upload.readReferenceFrom(reference);
        results = new ResultArea(archive, this::retake, () -> new NextPatientButton(reference, this::nextPatient));
        prepareReference(format);
        var capture = new Section(reference, camera, upload);
        capture.addClassNames("ps-card", "ps-capture");
        var columns = new Div(capture, results);
        columns.addClassName("ps-screening-columns");
        var about = new Paragraph(getTranslation("screening.about-view"));
        about.addClassName("ps-hint");
        add(new Header(new H1(getTranslation("screening.title")), about), columns);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("screening.page-title");
    }

    private void prepareReference(ReferenceFormat format) {
        reference.setLabel(getTranslation("screening.reference"));
        reference.setHelperText(
                format.description().isEmpty()
                        ? getTranslation("screening.reference.help")
                        : getTranslation("screening.reference.help.format", format.description()));
        reference.setClearButtonVisible(true);
        reference.setAutocomplete(Autocomplete.OFF);
        reference.setValueChangeMode(ValueChangeMode.EAGER);
        reference.setManualValidation(true);
        reference.addValueChangeListener(typed -> {
            boolean invalid = !format.acceptsOrBlank(typed.getValue());
            boolean onlyFormat = PatientReference.isBlankOrValid(typed.getValue());
            reference.setErrorMessage(
                    onlyFormat
                            ? getTranslation("screening.reference.format", format.description())
                            : getTranslation("screening.reference.invalid"));
            reference.setInvalid(invalid);
            camera.setBlocked(invalid);
            upload.setBlocked(invalid);
        });
    }

    private void show(Screened screened) {
        results.add(screened);
    }

    /** Files that wait for their turn are stored under the reference of now, so that it must not change under them. */
    private void filesTaken() {
        results.openNext();
        results.setPatientFixed(true);
        reference.setReadOnly(true);
    }

    private void filesDone() {
        results.setPatientFixed(false);
        reference.setReadOnly(false);
    }

    /** Another picture the same way. */
    private void retake(PictureSource source) {
        results.close();
        var way = source == PictureSource.WEBCAM ? camera : upload;
        way.getElement().executeJs("this.scrollIntoView({block: 'center'}); this.ready()");
    }

    private void nextPatient() {
        results.clear();
        reference.focus();
    }
}
