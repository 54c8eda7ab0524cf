package org.palsyscreen.help.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A tour of two minutes, the words that results use, and what to do when something does not work. */
@Route("help")
@PermitAll
@Menu(title = "help.title", order = 60, icon = "vaadin:question-circle-o")
@StyleSheet("/styles/help.css")
class HelpView extends Main implements HasDynamicTitle {
    private static final String PICTURES = "images/tour/";
    private static final List<String> PARTS = List.of("words", "troubles", "limits");

    /** A station of the tour: its texts and the picture that the browser test takes of it. */
    private enum Station {
        PICTURE(3),
        RESULT(4),
        HISTORY(3),
        REVIEW(3);

        private final int steps;

        Station(int steps) {
            this.steps = steps;
        }

        private String anchor() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String key() {
            return "help.tour." + anchor();
        }
    }

    HelpView() {
        addClassName("help");
        add(new H1(getTranslation("help.title")), new Paragraph(getTranslation("help.lead")), contents());
        for (Station station : Station.values()) {
            add(station(station));
        }
        add(words(), troubles(), limits());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("help.title");
    }

    private Component station(Station station) {
        var steps = new OrderedList();
        IntStream.rangeClosed(1, station.steps)
                .forEach(step -> steps.add(new ListItem(getTranslation(station.key() + "." + step))));
        var picture = new Image(
                PICTURES + language() + "/" + station.anchor() + ".jpg", getTranslation(station.key() + ".picture"));
        picture.getElement().setAttribute("loading", "lazy");
        picture.getElement().setAttribute("width", "1280").setAttribute("height", "800");
        var text = new Div(new H2(getTranslation(station.key())), steps);
        var section = new Section(text, picture);
        section.setId(station.anchor());
        section.addClassNames("help-station", "ps-card");
        return section;
    }

    /** Links to the parts; they also give the keyboard a place on a page that has nothing else to act on. */
    private Nav contents() {
        var links = new UnorderedList();
        for (Station station : Station.values()) {
            links.add(new ListItem(new Anchor("help#" + station.anchor(), getTranslation(station.key()))));
        }
        for (String part : PARTS) {
            links.add(new ListItem(new Anchor("help#" + part, getTranslation("help." + part))));
        }
        var contents = new Nav(links);
        contents.addClassName("help-contents");
        contents.setAriaLabel(getTranslation("help.contents"));
        return contents;
    }

    private String language() {
        return getLocale().getLanguage().equals("id") ? "id" : "en";
    }

    private Component words() {
        var list = new DescriptionList();
        for (String word : new String[] {"noSign", "uncertain", "refer", "ungradable", "probability", "severity"}) {
            list.add(
                    new DescriptionList.Term(getTranslation("help.word." + word)),
                    new DescriptionList.Description(getTranslation("help.word." + word + ".means")));
        }
        return card("words", list);
    }

    private Component troubles() {
        return card("troubles", list("help.trouble", 5));
    }

    private Component limits() {
        return card("limits", list("help.limit", 4));
    }

    private UnorderedList list(String key, int size) {
        var list = new UnorderedList();
        IntStream.rangeClosed(1, size).forEach(i -> list.add(new ListItem(getTranslation(key + "." + i))));
        return list;
    }

    private Component card(String part, Component content) {
        var section = new Section(new H2(getTranslation("help." + part)), content);
        section.setId(part);
        section.addClassName("ps-card");
        return section;
    }
}
