package org.palsyscreen.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.components.When;
import org.palsyscreen.programme.ProgrammeExport;
import org.palsyscreen.programme.ProgrammeFigures;
import org.palsyscreen.programme.Proportion;
import org.palsyscreen.programme.ReviewedCases;
import org.palsyscreen.programme.ReviewedCases.Sign;
import org.palsyscreen.programme.ScoreDrift;
import org.palsyscreen.records.HistoryQuery;
import org.palsyscreen.records.ReaderAgreement;
import org.palsyscreen.records.SecondReadings;

/** How the programme does, from what reviewers found; what the figures cannot say stands beside them. */
@Route("programme")
@RolesAllowed({"REVIEWER", "AUDITOR"})
@Menu(title = "programme.title", order = 25, icon = "vaadin:chart")
@StyleSheet("/styles/programme.css")
class ProgrammeView extends Main implements HasDynamicTitle, AfterNavigationObserver {
    private final transient ProgrammeFigures figures;
    private final transient SecondReadings readings;
    private final transient ProgrammeExport export;
    private final Anchor file;
    private final transient Clock clock;
    private final ProgrammeFilters filters;
    private final Div cards = new Div();
    private transient @Nullable ProgrammeChoice shown;
    private transient @Nullable ZoneId shownIn;

    ProgrammeView(
            ProgrammeFigures figures,
            HistoryQuery history,
            SecondReadings readings,
            ProgrammeExport export,
            Clock clock) {
        this.readings = readings;
        this.export = export;
        file = new Anchor(DownloadHandler.fromInputStream(event -> file()), "");
        file.setId("programme-file");
        file.getElement().setAttribute("download", true);
        file.add(VaadinIcon.DOWNLOAD_ALT.create(), new Span(getTranslation("programme.file")));
        file.addClassName("programme-file");
        this.figures = figures;
        this.clock = clock;
        addClassName("programme");
        cards.addClassName("programme-cards");
        filters = new ProgrammeFilters(
                history.operators(),
                figures.modelVersions(),
                choice -> UI.getCurrent().navigate(ProgrammeView.class, choice.address()));
        var head = new Div(new H1(getTranslation("programme.title")), file);
        head.addClassName("programme-head");
        add(head, filters, cards);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("programme.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var invalid = new ArrayList<String>();
        var today = LocalDate.ofInstant(clock.instant(), When.zone(UI.getCurrent()));
        var choice = ProgrammeChoice.of(event.getLocation().getQueryParameters(), today, invalid);
        if (!invalid.isEmpty()) {
            var notice = new Notification(getTranslation("programme.invalid", String.join(", ", invalid)), 8000);
            notice.addThemeVariants(NotificationVariant.WARNING);
            notice.open();
        }
        show(choice);
    }

    private DownloadResponse file() {
        var choice = Objects.requireNonNull(shown, "the page shows something before anything is asked for");
        var zone = Objects.requireNonNull(shownIn);
        var bytes = FiguresFile.write(choice, export.lines(choice.period(zone), choice.compared(zone), zone));
        var name = "palsyscreen-programme-" + choice.from() + "-" + choice.until() + ".csv";
        return new DownloadResponse(new ByteArrayInputStream(bytes), name, "text/csv;charset=utf-8", bytes.length);
    }

    private void show(ProgrammeChoice choice) {
        shown = choice;
        shownIn = When.zone(UI.getCurrent());
        filters.show(choice);
        cards.removeAll();
        var zone = When.zone(UI.getCurrent());
        var period = choice.period(zone);
        var cases = figures.cases(period);
        if (cases.screened() == 0) {
            var empty = new Paragraph(getTranslation("programme.empty"));
            empty.addClassName("programme-empty");
            cards.add(empty);
            return;
        }
        cards.add(accuracy(cases), quality(cases));
        readings.agreement(period.from(), period.until()).ifPresent(agreement -> cards.add(agreement(agreement)));
        cards.add(reasons(choice), drift(figures.drift(choice.compared(zone), period)), volume(choice));
    }

    private Component accuracy(ReviewedCases cases) {
        var card = new Figures(
                getTranslation("programme.accuracy"),
                List.of(
                        getTranslation("programme.measure"),
                        getTranslation("programme.sign.REFER"),
                        getTranslation("programme.sign.REFER_OR_UNCERTAIN")));
        card.row(getTranslation("programme.sensitivity"), both(sign -> card.proportion(cases.sensitivity(sign))));
        card.row(getTranslation("programme.specificity"), both(sign -> card.proportion(cases.specificity(sign))));
        card.row(
                getTranslation("programme.positive"),
                both(sign -> card.proportion(cases.positivePredictiveValue(sign))));
        card.row(
                getTranslation("programme.negative"),
                both(sign -> card.proportion(cases.negativePredictiveValue(sign))));
        return card.note(getTranslation(
                        "programme.bias", cases.reviewed(), cases.screened(), cases.screened() - cases.reviewed()))
                .note(getTranslation("programme.undecided", cases.undecided()));
    }

    private Component agreement(ReaderAgreement agreement) {
        var card = new Figures(
                getTranslation("programme.agreement"),
                List.of(
                        getTranslation("programme.agreement.readers"),
                        getTranslation("programme.agreement.agreed"),
                        getTranslation("programme.agreement.kappa")));
        card.row(
                getTranslation("programme.agreement.all"),
                card.proportion(new Proportion(agreement.agreed(), agreement.pairs())),
                kappa(agreement));
        agreement
                .byReaders()
                .forEach((readers, own) -> card.row(
                        readers.one() + ", " + readers.other(),
                        card.proportion(new Proportion(own.agreed(), own.pairs())),
                        kappa(own)));
        return card.note(getTranslation("programme.agreement.note"));
    }

    private Span kappa(ReaderAgreement agreement) {
        var kappa = agreement.kappa();
        return new Span(
                kappa == null
                        ? getTranslation("programme.agreement.none")
                        : getTranslation("programme.agreement.value", kappa.value(), kappa.low(), kappa.high()));
    }

    private interface PerSign {
        Component of(Sign sign);
    }

    private static Component[] both(PerSign cell) {
        return Stream.of(Sign.values()).map(cell::of).toArray(Component[]::new);
    }

    private Component quality(ReviewedCases cases) {
        var card = new Figures(
                getTranslation("programme.handling"),
                List.of(getTranslation("programme.measure"), getTranslation("programme.value")));
        return card.row(getTranslation("programme.screened"), number(cases.screened()))
                .row(getTranslation("programme.reviewed"), number(cases.reviewed()))
                .row(getTranslation("programme.overridden"), card.proportion(cases.overridden()))
                .row(getTranslation("programme.ungradable"), card.proportion(cases.ungradable()));
    }

    private Component reasons(ProgrammeChoice choice) {
        var counts = figures.ungradable(choice.period(When.zone(UI.getCurrent())));
        var card = new Figures(
                getTranslation("programme.reasons"),
                List.of(getTranslation("programme.reason"), getTranslation("programme.screenings")));
        long largest = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        counts.forEach((reason, count) ->
                card.row(getTranslation("analysis.ungradable." + reason), Figures.bar(count, largest, getLocale())));
        return counts.isEmpty() ? card.note(getTranslation("programme.reasons.none")) : card;
    }

    private Component drift(ScoreDrift drift) {
        var card = new Figures(
                getTranslation("programme.drift"),
                List.of(
                        getTranslation("programme.probability"),
                        getTranslation("programme.before"),
                        getTranslation("programme.now")));
        long before = Collections.max(drift.before());
        long now = Collections.max(drift.now());
        for (int bin = ScoreDrift.BINS - 1; bin >= 0; bin--) {
            card.row(
                    getTranslation("programme.tenth", bin * 10, bin * 10 + 10),
                    Figures.bar(drift.before().get(bin), before, getLocale()),
                    Figures.bar(drift.now().get(bin), now, getLocale()));
        }
        return card.note(
                drift.index().isEmpty()
                        ? getTranslation("programme.drift.few", ScoreDrift.FEWEST)
                        : getTranslation(
                                "programme.drift." + reading(drift.index().getAsDouble()),
                                drift.index().getAsDouble()));
    }

    private static String reading(double index) {
        return index < 0.1 ? "stable" : index < 0.25 ? "moderate" : "large";
    }

    private Component volume(ProgrammeChoice choice) {
        var zone = When.zone(UI.getCurrent());
        var days = figures.volume(choice.period(zone), zone);
        var card = new Figures(
                getTranslation("programme.volume"),
                List.of(getTranslation("programme.day"), getTranslation("programme.screenings")));
        long largest = Collections.max(days.values());
        var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale());
        days.reversed().forEach((day, count) -> card.row(format.format(day), Figures.bar(count, largest, getLocale())));
        return card;
    }

    private Span number(long count) {
        return new Span(NumberFormat.getIntegerInstance(getLocale()).format(count));
    }
}
