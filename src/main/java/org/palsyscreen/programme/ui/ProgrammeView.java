package org.palsyscreen.programme.ui;

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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.components.When;
import org.palsyscreen.export.ClinicLayout;
import org.palsyscreen.programme.ProgrammeExport;
import org.palsyscreen.programme.ProgrammeFigures;
import org.palsyscreen.records.HistoryQuery;
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
    private final transient ClinicLayout layout;
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
            ClinicLayout layout,
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
        this.layout = layout;
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
        var bytes = FiguresFile.write(
                choice,
                export.lines(choice.period(zone), choice.compared(zone), zone),
                layout.now().separator().character());
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
        cards.add(new AccuracyCard(cases), new HandlingCard(cases));
        readings.agreement(period.from(), period.until())
                .ifPresent(agreement -> cards.add(new AgreementCard(agreement), new ReadingsCard(agreement)));
        cards.add(
                new ReasonsCard(figures.ungradable(period)),
                new DriftCard(figures.drift(choice.compared(zone), period)),
                new VolumeCard(figures.volume(period, zone), zone));
    }
}
