package org.palsyscreen.records.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.Quality;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.components.ProbabilityBar;
import org.palsyscreen.screening.ScreeningRecord;

/** The values that were stored with the screening, as a list of terms and descriptions. */
final class StoredValues extends Section {
    private final DescriptionList list = new DescriptionList();

    StoredValues(ScreeningRecord screening) {
        addClassNames("records-panel", "records-values");
        add(new H2(getTranslation("records.values.title")), list);
        value("number", screening.id().toString());
        value("source", getTranslation("records.source." + screening.source()));
        value("operator", screening.operator());
        var model = screening.modelVersion();
        value("model", model == null ? getTranslation("records.values.noModel") : model);
        switch (screening.finding()) {
            case Assessment assessment -> {
                var thresholds = assessment.thresholds();
                value("lower", ProbabilityBar.percent(thresholds.lower(), getLocale()));
                value("upper", ProbabilityBar.percent(thresholds.upper(), getLocale()));
                quality(assessment.quality());
            }
            case Ungradable ungradable -> quality(ungradable.quality());
        }
        value("size", getTranslation("records.values.size.value", screening.pictureWidth(), screening.pictureHeight()));
        value("sha256", screening.pictureSha256());
    }

    private void quality(@Nullable Quality quality) {
        if (quality == null) {
            return;
        }
        value("faceWidth", getTranslation("records.values.pixels", quality.faceWidthPx()));
        value(
                "pose",
                getTranslation(
                        "records.values.pose.value",
                        quality.yawDegrees(),
                        quality.pitchDegrees(),
                        quality.rollDegrees()));
        value("sharpness", getTranslation("records.values.plain", quality.sharpness()));
        value("brightness", getTranslation("records.values.plain", quality.brightness()));
    }

    private void value(String term, String description) {
        list.add(
                new DescriptionList.Term(getTranslation("records.values." + term)),
                new DescriptionList.Description(description));
    }
}
