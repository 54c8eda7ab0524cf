package org.palsyscreen.screening.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.components.ProbabilityBar;
import org.palsyscreen.components.RegionBars;
import org.palsyscreen.components.SeverityScale;
import org.palsyscreen.components.When;
import org.palsyscreen.screening.ScreeningRecord;

/** The numbers behind a verdict, from what matters most to what is only looked up. */
class VerdictDetails extends Div {
    VerdictDetails(ScreeningRecord screening, Assessment assessment) {
        addClassName("ps-verdict");
        add(new ProbabilityBar(assessment.probability(), assessment.thresholds()), facts(assessment));
        severity(assessment);
        add(new H3(getTranslation("screening.regions")), new RegionBars(assessment));
        add(new H3(getTranslation("screening.about")), circumstances(screening, assessment));
        var promise = new Paragraph(getTranslation("screening.promise"));
        promise.addClassNames("ps-hint", "ps-verdict-promise");
        add(promise);
    }

    /** Where there is no sign, a severity is of interest to few: it opens on demand. */
    private void severity(Assessment assessment) {
        if (assessment.severity() == null) {
            return;
        }
        var scale = new SeverityScale(assessment.severity());
        if (assessment.outcome() == Outcome.NO_SIGN) {
            var more = new NativeDetails(getTranslation("screening.severity.show"), scale);
            more.addClassName("ps-more");
            add(more);
        } else {
            add(scale);
        }
    }

    private DescriptionList facts(Assessment assessment) {
        var facts = list();
        boolean paralysis = paralysis(assessment);
        var confidence = paralysis ? assessment.probability() : 1 - assessment.probability();
        fact(
                facts,
                "screening.label",
                getTranslation(
                        "screening.label.value",
                        getTranslation("analysis.label." + (paralysis ? "PARALYSIS" : "NORMAL")),
                        percent(confidence)));
        if (assessment.outcome() != Outcome.NO_SIGN) {
            fact(
                    facts,
                    "screening.side",
                    getTranslation(
                            "screening.side.value",
                            getTranslation("analysis.side." + assessment.affectedSide()),
                            percent(assessment.sideConfidence())));
        }
        return facts;
    }

    private DescriptionList circumstances(ScreeningRecord screening, Assessment assessment) {
        var list = list();
        var quality = assessment.quality();
        fact(
                list,
                "screening.quality",
                getTranslation(
                        "screening.quality.value",
                        Math.round(quality.faceWidthPx()),
                        Math.round(Math.abs(quality.yawDegrees())),
                        Math.round(Math.abs(quality.pitchDegrees())),
                        Math.round(Math.abs(quality.rollDegrees()))));
        var patient = screening.patientReference();
        fact(list, "screening.patient", patient == null ? getTranslation("screening.patient.none") : patient.value());
        fact(list, "screening.time", When.dateAndTime(screening.takenAt(), UI.getCurrent()));
        fact(list, "screening.model", assessment.modelVersion());
        return list;
    }

    /** Between the thresholds the likelier label is named. */
    private static boolean paralysis(Assessment assessment) {
        return switch (assessment.outcome()) {
            case REFER -> true;
            case NO_SIGN -> false;
            case UNCERTAIN, UNGRADABLE -> assessment.probability() >= 0.5;
        };
    }

    private String percent(double share) {
        return ProbabilityBar.percent(share, getLocale());
    }

    private static DescriptionList list() {
        var list = new DescriptionList();
        list.addClassName("ps-facts");
        return list;
    }

    private void fact(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
