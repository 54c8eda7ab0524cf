package org.palsyscreen.records.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.components.ProbabilityBar;
import org.palsyscreen.components.RegionBars;
import org.palsyscreen.components.SeverityScale;
import org.palsyscreen.screening.ScreeningRecord;

/** The model's result as it was given, never changed by what reviewers say. */
final class FindingPanel extends Section {
    FindingPanel(ScreeningRecord screening) {
        addClassName("records-panel");
        add(new H2(getTranslation("records.finding.title")));
        switch (screening.finding()) {
            case Assessment assessment -> show(assessment);
            case Ungradable ungradable -> show(ungradable);
        }
        var aid = new Paragraph(getTranslation("records.finding.aid"));
        aid.addClassName("records-hint");
        add(aid);
    }

    private void show(Assessment assessment) {
        add(new ProbabilityBar(assessment.probability(), assessment.thresholds()));
        if (assessment.outcome() != Outcome.NO_SIGN) {
            add(new Paragraph(getTranslation(
                    "records.finding.side",
                    getTranslation("analysis.side." + assessment.affectedSide()),
                    ProbabilityBar.percent(assessment.sideConfidence(), getLocale()))));
        }
        if (assessment.severity() != null) {
            add(new SeverityScale(assessment.severity()).withRegions(assessment.severity()));
        }
        add(new H3(getTranslation("records.finding.regions")), new RegionBars(assessment));
    }

    private void show(Ungradable ungradable) {
        var reason = new Paragraph(getTranslation("analysis.ungradable." + ungradable.reason()));
        reason.addClassName("records-reason");
        add(reason, new Paragraph(getTranslation("analysis.ungradable." + ungradable.reason() + ".advice")));
    }
}
