package org.palsyscreen.records.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.stream.Collectors;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.FaceMeasurer;
import org.palsyscreen.analysis.FaceMeasures;
import org.palsyscreen.analysis.HealthyReference;
import org.palsyscreen.analysis.Measure;
import org.palsyscreen.analysis.Unmeasurable;

/** What the landmarks of a screening measure, beside healthy faces; or why they give no millimetres. */
final class MeasuresPanel extends Section {
    MeasuresPanel(Assessment assessment, FaceMeasurer measurer) {
        addClassNames("records-panel", "records-panel-measures");
        add(new H2(getTranslation("records.measures.title")));
        switch (measurer.measure(assessment.landmarks())) {
            case FaceMeasures measures -> {
                add(new MeasuresTable(measures, measurer.healthy()));
                hint(getTranslation("records.measures.reference", reference(measurer.healthy())));
                hint(getTranslation("records.measures.how"));
            }
            case Unmeasurable(var reason) -> add(new Paragraph(getTranslation("analysis.unmeasurable." + reason)));
        }
    }

    private void hint(String text) {
        var hint = new Paragraph(text);
        hint.addClassName("ps-hint");
        add(hint);
    }

    /** Every source with its number of faces. */
    private String reference(HealthyReference healthy) {
        return healthy.bySource(Measure.BROW_HEIGHT).stream()
                .map(band -> getTranslation(
                        "records.measures.source",
                        band.faces(),
                        getTranslation("records.measures.source." + band.source())))
                .collect(Collectors.joining(", "));
    }
}
