package org.palsyscreen.records.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.components.OutcomeBadge;
import org.palsyscreen.components.When;
import org.palsyscreen.records.Reading;

/** The reader's own reading while another one is waited for; both side by side when they disagree. */
final class ReadingList extends Div {
    ReadingList(List<Reading> readings, Outcome stored) {
        addClassName("records-readings");
        add(new Paragraph(getTranslation(
                readings.size() == 1 ? "records.reading.own" : "records.reading.both",
                getTranslation("analysis.outcome." + stored))));
        readings.forEach(reading -> add(entry(reading)));
    }

    private Div entry(Reading reading) {
        var who = new Span(getTranslation(
                "records.reading.by", reading.reader(), When.dateAndTime(reading.at(), UI.getCurrent())));
        who.addClassName("records-hint");
        var entry = new Div(new OutcomeBadge(reading.outcome()), who);
        entry.addClassName("records-review");
        if (!reading.verdict().text().isEmpty()) {
            var text = new Paragraph(reading.verdict().text());
            text.addClassName("records-review-text");
            entry.add(text);
        }
        return entry;
    }
}
