package org.palsyscreen.records.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.components.When;
import org.palsyscreen.records.ReviewService;
import org.palsyscreen.records.SecondReadings;
import org.palsyscreen.records.WorkList;
import org.palsyscreen.screening.ScreeningArchive;
import org.palsyscreen.screening.ScreeningId;

/** One waiting screening after the other, reviewed by a key. What is skipped comes back when the rest is done. */
@Route("worklist")
@RolesAllowed("REVIEWER")
@Menu(title = "records.worklist.title", order = 10, icon = "vaadin:tasks")
@StyleSheet("/styles/records.css")
class WorkListView extends Main implements HasDynamicTitle, AfterNavigationObserver {
    /** What the agreement on the page is of. */
    private static final Duration AGREEMENT_OF = Duration.ofDays(90);

    private final transient WorkList workList;
    private final transient ScreeningArchive archive;
    private final transient ReviewService reviews;
    private final transient CurrentUser user;
    private final transient SecondReadings readings;
    private final transient Clock clock;
    private final KeysSwitch keysSwitch = new KeysSwitch();
    private final Set<ScreeningId> skipped = new HashSet<>();
    private final Div counters = new Div();
    private final Div place = new Div();
    private final Button again;
    private @Nullable WaitingScreening shown;

    WorkListView(
            WorkList workList,
            ScreeningArchive archive,
            ReviewService reviews,
            SecondReadings readings,
            CurrentUser user,
            Clock clock) {
        this.readings = readings;
        this.workList = workList;
        this.archive = archive;
        this.reviews = reviews;
        this.user = user;
        this.clock = clock;
        addClassName("records-worklist");
        counters.addClassName("records-counters");
        counters.getElement().setAttribute("aria-live", "polite");
        again = new Button(getTranslation("records.worklist.again"), click -> again());
        var head = new Div(new H1(getTranslation("records.worklist.title")), counters, again);
        head.addClassName("records-head");
        add(head, keysSwitch, place);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("records.worklist.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var keys = WorkListKeys.listen(
                event.getUI(),
                Map.of(
                        "c", seen -> on(seen, WaitingScreening::confirm),
                        "o", seen -> on(seen, waiting -> waiting.begin(ReviewForm.Kind.OVERRIDE)),
                        "t", seen -> on(seen, waiting -> waiting.begin(ReviewForm.Kind.NOTE)),
                        "s", seen -> on(seen, waiting -> skip(waiting.id())),
                        "b",
                                seen -> {
                                    if (keysSwitch.on()) {
                                        again();
                                    }
                                }));
        addDetachListener(detach -> {
            keys.remove();
            detach.unregisterListener();
        });
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        next();
    }

    /** Nobody reviews what they have not seen: the second of two quick presses is still about the first screening. */
    void on(String seen, Consumer<WaitingScreening> action) {
        if (keysSwitch.on() && shown != null && shown.id().toString().equals(seen)) {
            action.accept(shown);
        }
    }

    private void skip(ScreeningId id) {
        skipped.add(id);
        next();
    }

    private void again() {
        skipped.clear();
        next();
    }

    private void next() {
        place.removeAll();
        shown = workList.next(skipped)
                .flatMap(archive::open)
                .map(screening ->
                        new WaitingScreening(screening, archive, reviews, user, this::next, () -> skip(screening.id())))
                .orElse(null);
        place.add(shown == null ? nothing() : shown);
        getElement()
                .setAttribute(
                        WorkListKeys.SHOWN, shown == null ? "" : shown.id().toString());
        if (shown != null) {
            shown.takeFocus();
        }
        count();
    }

    private void count() {
        int open = workList.open();
        var midnight = LocalDate.ofInstant(clock.instant(), When.zone(UI.getCurrent()))
                .atStartOfDay(When.zone(UI.getCurrent()))
                .toInstant();
        counters.removeAll();
        int discordant = workList.discordant();
        if (discordant > 0) {
            counters.add(new Span(getTranslation("records.worklist.discordant", discordant)));
        }
        counters.add(
                new Span(
                        open > WorkList.COUNTED
                                ? getTranslation("records.worklist.open.many", WorkList.COUNTED)
                                : getTranslation("records.worklist.open", open)),
                new Span(getTranslation("records.worklist.done", workList.done(user.username(), midnight))));
        readings.agreement(clock.instant().minus(AGREEMENT_OF), clock.instant())
                .ifPresent(agreement -> counters.add(new Span(getTranslation(
                        "records.worklist.agreement",
                        agreement.pairs(),
                        (double) agreement.agreed() / agreement.pairs()))));
        if (!skipped.isEmpty()) {
            counters.add(new Span(getTranslation("records.worklist.skipped", skipped.size())));
        }
        again.setVisible(!skipped.isEmpty());
    }

    private Div nothing() {
        var refresh = new Button(getTranslation("records.worklist.refresh"), click -> next());
        refresh.addThemeVariants(ButtonVariant.PRIMARY);
        var empty = new Div(
                VaadinIcon.CHECK_CIRCLE_O.create(),
                new H2(getTranslation("records.worklist.empty")),
                new Paragraph(getTranslation(
                        skipped.isEmpty() ? "records.worklist.empty.text" : "records.worklist.empty.skipped")),
                refresh);
        empty.addClassName("records-empty");
        return empty;
    }
}
