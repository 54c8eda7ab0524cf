package org.palsyscreen.records.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palsyscreen.analysis.FaceMeasurer;
import org.palsyscreen.analysis.Finding;
import org.palsyscreen.analysis.HealthyBand;
import org.palsyscreen.analysis.Measure;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.components.SeverityScale;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.HandMadeFace;
import org.palsyscreen.fixture.Shelf;
import org.palsyscreen.fixture.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

/** Severity and measures on the record of a screening. */
@Import(Shelf.class)
@WithMockUser(username = "olga", roles = "OPERATOR")
class RecordMeasuresTest extends ViewTest {
    @Autowired
    Shelf shelf;

    @Autowired
    FaceMeasurer measurer;

    @BeforeEach
    void nothingStored() {
        shelf.clear();
    }

    @Test
    void severity_is_shown_overall_and_for_every_region() throws Exception {
        open(Findings.assessment(0.9));

        assertThat(text($view(SeverityScale.class).single().getElement()))
                .contains("52 of 100", "Moderate", "not a House-Brackmann grade")
                .contains("4 of 100", "26 of 100", "47 of 100", "71 of 100", "Severe");
    }

    @Test
    void a_record_without_severity_shows_none() throws Exception {
        open(Findings.assessment(0.9, null));

        assertThat($view(SeverityScale.class).exists()).isFalse();
    }

    @Test
    void measures_stand_beside_the_band_of_healthy_faces() throws Exception {
        open(face(new HandMadeFace().move(0, 5.5, 70, 63, 105, 66, 107)));

        List<String> brow = cells("Brow height above the pupil");
        assertThat(brow.subList(0, 4)).containsExactly("16.5 mm", "22.0 mm", "-5.5 mm", "25 %");
        assertThat(brow.get(4)).contains(" to +").endsWith("outside");
        List<String> corner = cells("Mouth corner below the pupils");
        assertThat(corner.subList(0, 4)).containsExactly("62.0 mm", "62.0 mm", "+0.0 mm", "");
        assertThat(corner.get(4)).endsWith("within");
        assertThat($view(NativeTableBody.class).single().getElement().getChildCount())
                .isEqualTo(Measure.values().length);
    }

    @Test
    void the_healthy_faces_are_named_and_counted() throws Exception {
        open(face(new HandMadeFace()));

        String panel = text($view(MeasuresPanel.class).single().getElement());
        for (HealthyBand band : measurer.healthy().bySource(Measure.BROW_HEIGHT)) {
            assertThat(panel).contains(band.faces() + " ");
        }
        assertThat(panel).contains("Faker, CC0", "CC BY 4.0", "US Congress").doesNotContain("!{", "records.measures");
    }

    @Test
    void a_closed_eye_is_named_instead_of_measures() throws Exception {
        open(face(new HandMadeFace().closeRightEye()));

        assertThat(text($view(MeasuresPanel.class).single().getElement())).contains("an eye is closed");
        assertThat($view(MeasuresTable.class).exists()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"BLURRED", "NO_FACE"},
            value = UngradableReason.class)
    void without_a_verdict_nothing_is_measured(UngradableReason reason) throws Exception {
        open(new Ungradable(reason, Findings.quality(), new HandMadeFace().landmarks()));

        assertThat($view(MeasuresPanel.class).exists()).isFalse();
    }

    @Test
    void the_table_is_one_for_screen_readers_however_it_is_laid_out() throws Exception {
        open(face(new HandMadeFace()));

        assertThat($view(MeasuresTable.class).single().getElement().getAttribute("role"))
                .isEqualTo("table");
        assertThat($view(NativeTableRow.class).all())
                .allMatch(row -> "row".equals(row.getElement().getAttribute("role")));
        assertThat($view(NativeTableCell.class).all())
                .allMatch(cell -> "cell".equals(cell.getElement().getAttribute("role")));
    }

    private static Finding face(HandMadeFace face) {
        return Findings.assessment(0.9, Findings.severity(), face.landmarks());
    }

    private void open(Finding finding) throws Exception {
        navigate(RecordView.class, shelf.screened("olga", "A-1", finding).toString());
    }

    /** Of the row with this head: right, left, difference, share, band. */
    private List<String> cells(String measure) {
        Element row = $view(NativeTableRow.class).all().stream()
                .map(NativeTableRow::getElement)
                .filter(element -> text(element.getChild(0)).equals(measure))
                .findFirst()
                .orElseThrow();
        return row.getChildren().skip(1).map(RecordMeasuresTest::text).toList();
    }

    private static String text(Element element) {
        return element.getTextRecursively().replace('\u00a0', ' ');
    }
}
