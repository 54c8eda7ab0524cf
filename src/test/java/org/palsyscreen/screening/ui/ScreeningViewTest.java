package org.palsyscreen.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.analysis.Finding;
import org.palsyscreen.analysis.RejectionReason;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.components.FaceOverlay;
import org.palsyscreen.components.ProbabilityBar;
import org.palsyscreen.components.RegionBars;
import org.palsyscreen.components.SeverityScale;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.ViewTest;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ReviewStanding;
import org.palsyscreen.screening.ScreeningId;
import org.palsyscreen.screening.ScreeningRecord;
import org.palsyscreen.screening.ScreeningResult;
import org.springframework.security.test.context.support.WithMockUser;

@WithMockUser(roles = "OPERATOR")
class ScreeningViewTest extends ViewTest {
    @BeforeEach
    void open() {
        navigate(ScreeningView.class);
    }

    @Test
    void paralysisIsShownWithProbabilitySideAndRegions() {
        show(recorded(Findings.assessment(0.9)));
        assertThat(shownText())
                .contains(
                        "Refer for examination",
                        "Have a clinician examine the patient",
                        "Paralysis (confidence 90%)",
                        "Patient's left (confidence 80%)",
                        "test-1",
                        "not a diagnosis");
        assertThat($(ProbabilityBar.class).all()).hasSize(1);
        assertThat($(RegionBars.class).all()).hasSize(1);
        assertThat($(FaceOverlay.class).all()).hasSize(1);
    }

    @Test
    void aNormalFaceNamesNoAffectedSide() {
        show(recorded(Findings.assessment(0.1)));
        assertThat(shownText())
                .contains("No sign found", "Normal (confidence 90%)")
                .doesNotContain("Affected side");
    }

    @Test
    void whatSpeaksForParalysisIsToldAndCanBeShaded() {
        show(recorded(Findings.assessment(0.9)));
        assertThat(shownText()).contains("Speaks most for paralysis: mouth, patient's left looks weaker.");
        assertThat($(FaceOverlay.class).single().getElement().getProperty("evidence"))
                .startsWith("MOUTH LEFT");
    }

    @Test
    void severityIsShownWithItsClassAndSaysThatItIsNoGrade() {
        show(recorded(Findings.assessment(0.9)));
        assertThat(shownText()).contains("Asymmetry severity", "52 of 100", "Moderate", "not a House-Brackmann grade");
        assertThat($(NativeDetails.class).all()).isEmpty();
    }

    @Test
    void withoutASignSeverityIsShownOnDemand() {
        show(recorded(Findings.assessment(0.1)));
        assertThat($(NativeDetails.class).single().isOpen()).isFalse();
        assertThat($(NativeDetails.class).single().getElement().getTextRecursively())
                .contains("52 of 100");
    }

    @Test
    void aModelWithoutSeverityShowsNone() {
        show(recorded(Findings.assessment(0.9, null)));
        assertThat($(SeverityScale.class).all()).isEmpty();
        show(recorded(Findings.assessment(0.1, null)));
        assertThat($(NativeDetails.class).all()).isEmpty();
    }

    @Test
    void betweenTheThresholdsTheOutcomeIsUncertain() {
        show(recorded(Findings.assessment(0.6)));
        assertThat(shownText()).contains("Uncertain", "Paralysis (confidence 60%)");
    }

    @Test
    void everyReasonForNoVerdictSaysHowToRetake() {
        for (var reason : UngradableReason.values()) {
            $(ResultArea.class).single().openNext();
            show(recorded(new Ungradable(reason)));
            assertThat(shownText())
                    .contains(text("analysis.ungradable." + reason), text("analysis.ungradable." + reason + ".advice"));
            assertThat($(ProbabilityBar.class).all()).isEmpty();
        }
    }

    @Test
    void everyRejectionIsNamedAndHasNoRecordToOpen() {
        for (var reason : RejectionReason.values()) {
            $(ResultArea.class).single().openNext();
            show(new ScreeningResult.Rejected(reason));
            assertThat(shownText()).contains(text("analysis.rejected." + reason), "face.jpg", "Nothing was stored");
            assertThat($(Button.class).all()).extracting(Button::getText).doesNotContain("Open record");
        }
    }

    @Test
    void aBusyServerAsksToTryAgain() {
        show(new ScreeningResult.Busy());
        assertThat(shownText()).contains("The server is busy", "take the picture again");
    }

    @Test
    void severalPicturesAreListedAndCanBeOpenedAgain() {
        show(recorded(Findings.assessment(0.9)));
        assertThat($(ResultList.class).all()).isEmpty();
        show(recorded(Findings.assessment(0.1)));
        assertThat($(ResultList.class).all()).hasSize(1);
        assertThat(shownText()).contains("Paralysis (confidence 90%)");
        test($(Button.class).withText("Show").all().getFirst()).click();
        assertThat(shownText()).contains("No sign found");
        assertThat($(ListItem.class).withAttribute("aria-current", "true").single())
                .isSameAs($(ListItem.class).all().stream()
                        .filter(row -> row.getElement().getTextRecursively().contains("No sign found"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void whatIsReadStaysUntilNewFilesAreHandedIn() {
        show(recorded(Findings.assessment(0.9)));
        show(recorded(Findings.assessment(0.1)));
        assertThat(shownText()).contains("Paralysis (confidence 90%)");
        $(ResultArea.class).single().openNext();
        show(recorded(Findings.assessment(0.6)));
        assertThat(shownText()).contains("Uncertain");
    }

    @Test
    void thePatientStaysTheSameWhileFilesAreOnTheirWay() {
        var reference = $(TextField.class).single();
        show(recorded(Findings.assessment(0.9)));
        fire("files-taken");
        assertThat(reference.isReadOnly()).isTrue();
        assertThat($(Button.class).withText("Next patient").single().isEnabled())
                .isFalse();
        show(recorded(Findings.assessment(0.1)));
        assertThat(shownText()).contains("No sign found");
        assertThat($(Button.class).withText("Next patient").single().isEnabled())
                .isFalse();
        fire("files-done");
        assertThat(reference.isReadOnly()).isFalse();
        assertThat($(Button.class).withText("Next patient").single().isEnabled())
                .isTrue();
    }

    @Test
    void aPictureOfTheCameraOpensAtOnce() {
        show(recorded(Findings.assessment(0.9)));
        $(ResultArea.class)
                .single()
                .add(new Screened("camera.jpg", PictureSource.WEBCAM, recorded(Findings.assessment(0.1))));
        assertThat(shownText()).contains("No sign found");
    }

    @Test
    void withoutAVerdictAnotherPictureIsTheFirstChoice() {
        show(new ScreeningResult.Busy());
        assertThat(buttons().getFirst()).isEqualTo("Another picture");
        $(ResultArea.class).single().openNext();
        show(recorded(Findings.assessment(0.9)));
        assertThat(buttons().getFirst()).isEqualTo("Next patient");
    }

    @Test
    void whatTheListKeepsHasNoPicture() {
        var recorded = (ScreeningResult.Recorded) recorded(Findings.assessment(0.9));
        var screened = new Screened(
                "face.jpg", PictureSource.UPLOAD, new ScreeningResult.Recorded(recorded.screening(), new byte[] {1, 2
                }));
        var kept = (ScreeningResult.Recorded) screened.withoutPicture().result();
        assertThat(kept.hasPicture()).isFalse();
        assertThat(kept.screening()).isEqualTo(recorded.screening());
    }

    @Test
    void theNextPatientStartsWithNothingOfTheLastOne() {
        var reference = $(TextField.class).single();
        test(reference).setValue("MRN-1");
        show(recorded(Findings.assessment(0.9)));
        test($(Button.class).withText("Next patient").single()).click();
        assertThat(reference.getValue()).isEmpty();
        assertThat($(ResultPanel.class).all()).isEmpty();
    }

    @Test
    void anInvalidReferenceStopsCameraAndUpload() {
        var reference = $(TextField.class).single();
        test(reference).setValue("<b>");
        assertThat(reference.isInvalid()).isTrue();
        assertThat($(FaceCapture.class).single().getElement().getProperty("blocked", false))
                .isTrue();
        assertThat($(PictureUpload.class).single().getElement().getProperty("blocked", false))
                .isTrue();
        test(reference).setValue("MRN 7/2026");
        assertThat(reference.isInvalid()).isFalse();
        assertThat($(FaceCapture.class).single().getElement().getProperty("blocked", true))
                .isFalse();
    }

    private void show(ScreeningResult result) {
        $(ResultArea.class).single().add(new Screened("face.jpg", PictureSource.UPLOAD, result));
    }

    private void fire(String event) {
        var upload = $(PictureUpload.class).single().getElement();
        upload.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(upload, event, JacksonUtils.createObjectNode()));
    }

    private List<String> buttons() {
        return $(ResultButtons.class)
                .single()
                .getChildren()
                .map(button -> ((Button) button).getText())
                .toList();
    }

    private String shownText() {
        return $(ResultPanel.class).single().getElement().getTextRecursively();
    }

    private String text(String key) {
        return $(ResultArea.class).single().getTranslation(key);
    }

    private static ScreeningResult recorded(Finding finding) {
        var screening = new ScreeningRecord(
                new ScreeningId(7),
                Instant.parse("2026-11-24T08:00:00Z"),
                null,
                PictureSource.UPLOAD,
                "operator",
                finding,
                "test-1",
                640,
                480,
                "00",
                ReviewStanding.FRESH,
                0);
        return new ScreeningResult.Recorded(screening, new byte[0]);
    }
}
