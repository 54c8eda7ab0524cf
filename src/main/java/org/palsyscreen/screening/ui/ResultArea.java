package org.palsyscreen.screening.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.components.ProbabilityBar;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ScreeningArchive;
import org.palsyscreen.screening.ScreeningResult;

/**
 * Where answers appear: what to do as long as there is none, then one of them and the list of all. What is being read
 * stays: of several files chosen together only the first answer opens by itself, the others are added to the list.
 */
class ResultArea extends Section {
    private final ScreeningArchive archive;
    private final SerializableConsumer<PictureSource> retake;
    private final SerializableSupplier<Button> nextPatient;
    private final Span announcement = new Span();
    private final Div current = new Div();
    private final ResultList list = new ResultList(this::open);
    private boolean opensNext = true;
    private boolean patientFixed;
    private @Nullable ResultButtons buttons;

    ResultArea(
            ScreeningArchive archive,
            SerializableConsumer<PictureSource> retake,
            SerializableSupplier<Button> nextPatient) {
        this.archive = archive;
        this.retake = retake;
        this.nextPatient = nextPatient;
        addClassName("ps-results");
        getElement().setAttribute("aria-label", getTranslation("screening.result"));
        announcement.addClassName("ps-only-read-aloud");
        announcement.getElement().setAttribute("role", "status");
        current.addClassNames("ps-card", "ps-current");
        add(announcement, current, list);
        close();
    }

    /** The next answer opens by itself: new files are on their way. */
    void openNext() {
        opensNext = true;
    }

    /** Whether it is too early for the next patient. */
    void setPatientFixed(boolean fixed) {
        patientFixed = fixed;
        if (buttons != null) {
            buttons.setPatientFixed(fixed);
        }
    }

    void add(Screened screened) {
        var kept = screened.withoutPicture();
        list.add(kept);
        if (opensNext || screened.source() == PictureSource.WEBCAM) {
            show(screened);
            list.mark(kept);
        }
    }

    /** Back to how to take a picture; the list stays. */
    void close() {
        opensNext = true;
        current.removeAll();
        current.add(guidance());
        setClassName("ps-has-result", false);
        announcement.setText("");
        list.markNone();
    }

    void clear() {
        list.clear();
        close();
    }

    private void open(Screened kept) {
        show(kept);
        list.mark(kept);
    }

    private void show(Screened screened) {
        opensNext = false;
        var panel = new ResultPanel(screened, archive);
        current.removeAll();
        buttons = new ResultButtons(screened, retake, nextPatient.get());
        buttons.setPatientFixed(patientFixed);
        current.add(panel, buttons);
        setClassName("ps-has-result", true);
        announcement.setText(spoken(screened.result()));
        panel.getElement().executeJs("this.firstElementChild.scrollIntoView({block: 'nearest'})");
    }

    private String spoken(ScreeningResult result) {
        return switch (result) {
            case ScreeningResult.Recorded(var screening, var jpeg) ->
                switch (screening.finding()) {
                    case Assessment assessment ->
                        getTranslation(
                                "screening.spoken",
                                getTranslation("analysis.outcome." + assessment.outcome()),
                                ProbabilityBar.percent(assessment.probability(), getLocale()));
                    case Ungradable ungradable -> getTranslation("analysis.ungradable." + ungradable.reason());
                };
            case ScreeningResult.Rejected(var reason) -> getTranslation("analysis.rejected." + reason);
            case ScreeningResult.Busy() -> getTranslation("screening.busy");
        };
    }

    private Div guidance() {
        var tips = new UnorderedList();
        for (var tip : new String[] {"light", "straight", "relaxed", "free"}) {
            tips.add(new ListItem(getTranslation("screening.tip." + tip)));
        }
        var hint = new Span(getTranslation("screening.empty"));
        hint.addClassName("ps-hint");
        var guidance = new Div(new H2(getTranslation("screening.tips")), tips, hint);
        guidance.addClassName("ps-guidance");
        return guidance;
    }
}
