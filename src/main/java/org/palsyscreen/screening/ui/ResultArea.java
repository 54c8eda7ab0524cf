package org.palsyscreen.screening.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.components.ProbabilityBar;
import org.palsyscreen.screening.ScreeningArchive;
import org.palsyscreen.screening.ScreeningResult;

/** Where answers appear: what to do as long as there is none, then the newest and the list of all. */
class ResultArea extends Section {
    private final ScreeningArchive archive;
    private final SerializableRunnable retake;
    private final SerializableRunnable nextPatient;
    private final Span announcement = new Span();
    private final Div current = new Div();
    private final ResultList list = new ResultList(this::open);

    ResultArea(ScreeningArchive archive, SerializableRunnable retake, SerializableRunnable nextPatient) {
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

    void add(Screened screened) {
        list.add(screened);
        open(screened);
    }

    /** Back to how to take a picture; the list stays. */
    void close() {
        current.removeAll();
        current.add(guidance());
        setClassName("ps-has-result", false);
        announcement.setText("");
    }

    void clear() {
        list.clear();
        close();
    }

    private void open(Screened screened) {
        current.removeAll();
        current.add(new ResultPanel(screened, archive), buttons(screened.result()));
        setClassName("ps-has-result", true);
        announcement.setText(spoken(screened.result()));
        current.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private Div buttons(ScreeningResult result) {
        var next = new Button(
                getTranslation("screening.next-patient"), VaadinIcon.ARROW_RIGHT.create(), click -> nextPatient.run());
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var again = new Button(getTranslation("screening.retake"), VaadinIcon.REFRESH.create(), click -> retake.run());
        var buttons = new Div(next, again);
        buttons.addClassName("ps-result-buttons");
        if (result instanceof ScreeningResult.Recorded recorded) {
            var id = recorded.screening().id();
            buttons.add(new Button(
                    getTranslation("screening.open-record"),
                    VaadinIcon.FILE_TEXT_O.create(),
                    click -> UI.getCurrent().navigate("record/" + id)));
        }
        return buttons;
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
