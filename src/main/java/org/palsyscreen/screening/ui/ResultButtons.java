package org.palsyscreen.screening.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ScreeningResult;

/** What to do after an answer; the likeliest comes first: another picture when this one gave no verdict. */
class ResultButtons extends Div {
    private final Button next;

    ResultButtons(Screened screened, SerializableConsumer<PictureSource> retake, Button next) {
        addClassName("ps-result-buttons");
        this.next = next;
        var again = new Button(
                getTranslation("screening.retake." + screened.source()),
                VaadinIcon.REFRESH.create(),
                click -> retake.accept(screened.source()));
        var first = hasVerdict(screened.result()) ? next : again;
        first.addThemeVariants(ButtonVariant.PRIMARY);
        add(first, first == next ? again : next);
        if (screened.result() instanceof ScreeningResult.Recorded recorded) {
            var id = recorded.screening().id();
            add(new Button(
                    getTranslation("screening.open-record"),
                    VaadinIcon.FILE_TEXT_O.create(),
                    click -> UI.getCurrent().navigate("record/" + id)));
        }
    }

    void setPatientFixed(boolean fixed) {
        next.setEnabled(!fixed);
    }

    private static boolean hasVerdict(ScreeningResult result) {
        return switch (result) {
            case ScreeningResult.Recorded recorded ->
                recorded.screening().finding().outcome() != Outcome.UNGRADABLE;
            case ScreeningResult.Rejected(var reason) -> false;
            case ScreeningResult.Busy() -> false;
        };
    }
}
