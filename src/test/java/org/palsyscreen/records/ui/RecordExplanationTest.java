package org.palsyscreen.records.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.analysis.RegionAsymmetry;
import org.palsyscreen.components.FaceOverlay;
import org.palsyscreen.components.RegionBars;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Shelf;
import org.palsyscreen.fixture.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

/** What speaks for a verdict, on the record of a screening. */
@Import(Shelf.class)
@WithMockUser(username = "rosa", roles = "REVIEWER")
class RecordExplanationTest extends ViewTest {
    private static final List<RegionAsymmetry> UNTOLD = Findings.regions(null, null, null, null);

    @Autowired
    Shelf shelf;

    @BeforeEach
    void nothingStored() {
        shelf.clear();
    }

    @Test
    void what_speaks_most_for_paralysis_comes_first_and_names_the_weaker_side() throws Exception {
        open(0.9, Findings.regions(-0.4, 0.02, 0.6, 2.9));

        assertThat(sentences()).containsExactly("Speaks most for paralysis: mouth, patient's left looks weaker.");
        assertThat(regions()).containsExactly("Mouth", "Cheek and nasolabial fold", "Eye", "Brow");
        assertThat(shown())
                .containsSubsequence("speaks strongly for it", "speaks for it", "hardly counts", "speaks against it");
    }

    @Test
    void a_region_within_the_usual_range_speaks_by_its_shape_and_skin_and_names_no_side() throws Exception {
        open(0.5, Findings.regions(2.5, 0.1, 0.0, -1.0));

        assertThat(sentences())
                .singleElement()
                .asString()
                .contains("brow, by its shape and skin together", "within the usual range")
                .doesNotContain("weaker");
        assertThat(regions().getFirst()).isEqualTo("Brow");
    }

    @Test
    void where_no_region_speaks_for_it_the_sentence_says_so_and_nothing_is_shaded() throws Exception {
        open(0.9, Findings.regions(-0.4, 0.05, -0.1, 0.0));

        assertThat(sentences()).singleElement().asString().startsWith("No single part");
        assertThat(shaded()).isNull();
    }

    @Test
    void the_number_is_told_on_demand() throws Exception {
        open(0.9, Findings.regions(-0.4, 0.02, 0.6, 2.9));

        assertThat($view(Div.class).withClassName("ps-evidence-track").all())
                .extracting(track -> track.getElement().getAttribute("aria-label"))
                .containsExactly(
                        "Change of the log odds of paralysis: +2.90",
                        "Change of the log odds of paralysis: +0.60",
                        "Change of the log odds of paralysis: +0.02",
                        "Change of the log odds of paralysis: -0.40");
    }

    @Test
    void the_picture_shades_what_speaks_for_it_on_the_weaker_side() throws Exception {
        // the eye looks weaker on the right, but within the usual range: there the side of the whole face counts
        open(0.9, Findings.regions(-0.4, 8.0, 0.6, 3.0));

        assertThat(shaded()).isEqualTo("EYE LEFT 1.00,MOUTH LEFT 0.50,CHEEK LEFT 0.10");
        assertThat($view(FaceOverlay.class).single().getElement().getProperty("evidenceText"))
                .endsWith("Eye: Patient's left; Mouth: Patient's left; Cheek and nasolabial fold: Patient's left");
    }

    @Test
    void without_a_sign_nothing_is_pointed_out() throws Exception {
        open(0.1, Findings.regions(-0.4, 0.02, 0.6, 2.9));

        assertThat(sentences()).isEmpty();
        assertThat(shaded()).isNull();
        assertThat(regions().getFirst()).isEqualTo("Mouth");
    }

    @Test
    void a_record_of_a_model_that_does_not_tell_says_so() throws Exception {
        open(0.9, UNTOLD);

        assertThat(shown()).contains("not stored by this model version");
        assertThat(sentences()).isEmpty();
        assertThat(shaded()).isNull();
        assertThat(regions()).containsExactly("Brow", "Eye", "Cheek and nasolabial fold", "Mouth");
        assertThat($view(Div.class).withClassName("ps-evidence-track").exists()).isFalse();
    }

    private void open(double probability, List<RegionAsymmetry> regions) throws Exception {
        var finding = Findings.explained(probability, regions);
        navigate(RecordView.class, shelf.screened("olga", "A-1", finding).toString());
    }

    private List<String> sentences() {
        return $view(Paragraph.class).withClassName("ps-evidence-sentence").all().stream()
                .map(Paragraph::getText)
                .toList();
    }

    private List<String> regions() {
        return bars().getChildren()
                .filter(child -> "list".equals(child.getAttribute("role")))
                .flatMap(Element::getChildren)
                .map(row -> row.getChild(0).getText())
                .toList();
    }

    private String shown() {
        return bars().getTextRecursively();
    }

    private Element bars() {
        return $view(RegionBars.class).single().getElement();
    }

    private @Nullable String shaded() {
        return $view(FaceOverlay.class).single().getElement().getProperty("evidence");
    }
}
