package org.palsyscreen.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.List;
import org.palsyscreen.storage.ReasonedChange;

/**
 * Fields that are saved with a reason, and the changes made so far. Translations are the form's own, see the keys below the
 * prefix: title, text, reason, reason.missing, save, saved, same, overtaken, history.
 */
public abstract class ReasonedForm extends Div {
    /** How many changes a form lists. */
    protected static final int SHOWN_CHANGES = 20;

    private final String prefix;
    private final TextArea reason = new TextArea();
    private final Paragraph problem = new Paragraph();
    private final Div buttons = new Div();
    private final Details history = new Details();
    private int version;

    /**
     * What is stored now.
     *
     * @param version of the last change, 0 for none
     * @param lines a sentence for each change, newest first
     */
    public record Shown(int version, List<String> lines) {}

    /**
     * @param prefix of the translations
     * @param id prefix of the ids of reason and button
     */
    protected ReasonedForm(String prefix, String id) {
        this.prefix = prefix;
        addClassName("settings-form");
        reason.setId(id + "-reason");
        reason.setLabel(getTranslation(prefix + ".reason"));
        reason.setMaxLength(ReasonedChange.MAX_REASON);
        reason.setManualValidation(true);
        reason.setErrorMessage(getTranslation(prefix + ".reason.missing"));
        reason.setWidthFull();
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var save = new Button(getTranslation(prefix + ".save"), click -> save());
        save.setId(id + "-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        buttons.add(save);
        buttons.addClassName("settings-buttons");
        history.setSummaryText(getTranslation(prefix + ".history"));
    }

    /** To be called once, at the end of the constructor, when the fields are there. */
    protected final void begin(Component... fields) {
        add(new H2(getTranslation(prefix + ".title")), new Paragraph(getTranslation(prefix + ".text")));
        add(fields);
        add(reason, problem, buttons, history);
        refresh();
    }

    /** Another button beside the one that saves. */
    protected final void offer(Button button) {
        buttons.add(button);
    }

    /** Puts into the fields what is stored. */
    protected abstract Shown show();

    /** Whether all fields can be saved; otherwise marks what cannot, and focuses it. */
    protected abstract boolean valid();

    /** Stores what the fields say, and tells whether that was done. */
    protected abstract boolean store(int seen, String reason);

    private void save() {
        if (valid()) {
            change(why -> store(version, why));
        }
    }

    /** Stores something else than what the fields say. */
    protected final void change(SerializablePredicate<String> store) {
        problem.setVisible(false);
        reason.setInvalid(reason.getValue().isBlank());
        if (reason.isInvalid()) {
            reason.focus();
            return;
        }
        int seen = version;
        boolean saved = store.test(reason.getValue());
        refresh();
        if (saved) {
            reason.clear();
            Notification.show(getTranslation(prefix + ".saved")).addThemeVariants(NotificationVariant.SUCCESS);
        } else {
            problem.setText(getTranslation(prefix + (seen == version ? ".same" : ".overtaken")));
            problem.setVisible(true);
        }
    }

    /** Of the last change that is shown. */
    protected final int version() {
        return version;
    }

    private void refresh() {
        var shown = show();
        version = shown.version();
        var list = new UnorderedList();
        shown.lines().forEach(line -> list.add(new ListItem(line)));
        history.removeAll();
        history.add(list);
        history.setVisible(!shown.lines().isEmpty());
    }
}
