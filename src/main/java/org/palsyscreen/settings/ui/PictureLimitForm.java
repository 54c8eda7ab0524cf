package org.palsyscreen.settings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.PictureLimits;
import org.palsyscreen.components.When;
import org.palsyscreen.settings.PictureLimit;
import org.palsyscreen.settings.PictureLimitChange;
import org.palsyscreen.settings.PictureLimitSettings;

/** When a picture gets no verdict; what a change would do is shown before it is saved. */
final class PictureLimitForm extends Div {
    private static final int SHOWN_CHANGES = 20;

    private final transient PictureLimitSettings settings;
    private final Map<PictureLimit, NumberField> fields = new EnumMap<>(PictureLimit.class);
    private final Button own = new Button();
    private final Details history = new Details();
    private int version;

    PictureLimitForm(PictureLimitSettings settings) {
        this.settings = settings;
        addClassName("settings-limits");
        var inputs = new Div();
        inputs.addClassName("settings-fields");
        for (var limit : PictureLimit.values()) {
            var field = field(limit);
            fields.put(limit, field);
            inputs.add(field);
        }
        var check = new Button(getTranslation("settings.limits.check"), click -> read().ifPresent(this::ask));
        check.setId("limits-check");
        check.addThemeVariants(ButtonVariant.PRIMARY);
        own.setText(getTranslation("settings.limits.own"));
        own.setId("limits-own");
        own.addClickListener(click -> ask(null));
        var buttons = new Div(check, own);
        buttons.addClassName("settings-buttons");
        history.setSummaryText(getTranslation("settings.limits.history"));
        add(
                new H2(getTranslation("settings.limits.title")),
                new Paragraph(getTranslation("settings.limits.text")),
                inputs,
                buttons,
                history);
        show();
    }

    private void show() {
        var changes = settings.changes(SHOWN_CHANGES);
        version = changes.isEmpty() ? 0 : changes.getFirst().version();
        var now = settings.inEffect();
        fields.forEach((limit, field) -> {
            field.setValue(limit.of(now));
            field.setInvalid(false);
        });
        own.setVisible(!changes.isEmpty() && changes.getFirst().set() != null);
        var list = new UnorderedList();
        changes.forEach(change -> list.add(line(change)));
        history.removeAll();
        history.add(list);
        history.setVisible(!changes.isEmpty());
    }

    private ListItem line(PictureLimitChange change) {
        var set = change.set();
        var what = set == null
                ? getTranslation("settings.limits.configured")
                : Arrays.stream(PictureLimit.values())
                        .map(limit -> getTranslation("settings.limit." + limit + ".short", limit.of(set)))
                        .collect(Collectors.joining(", "));
        return new ListItem(getTranslation(
                "settings.limits.line",
                When.dateAndTime(change.at(), UI.getCurrent()),
                change.by(),
                what,
                change.reason()));
    }

    private void ask(@Nullable PictureLimits wanted) {
        new PictureLimitDialog(settings, version, wanted, this::show).open();
    }

    /** Empty when a value is outside its range; the first such field has the focus then. */
    private Optional<PictureLimits> read() {
        fields.forEach((limit, field) -> field.setInvalid(field.getValue() == null || !limit.allows(field.getValue())));
        var wrong = fields.values().stream().filter(NumberField::isInvalid).findFirst();
        wrong.ifPresent(NumberField::focus);
        return wrong.isPresent()
                ? Optional.empty()
                : Optional.of(new PictureLimits(
                        value(PictureLimit.MIN_FACE_WIDTH_PX),
                        value(PictureLimit.MAX_YAW_DEGREES),
                        value(PictureLimit.MAX_PITCH_DEGREES),
                        value(PictureLimit.MAX_ROLL_DEGREES),
                        value(PictureLimit.MIN_SHARPNESS),
                        value(PictureLimit.MIN_HIGHLIGHT),
                        value(PictureLimit.MAX_BRIGHTNESS)));
    }

    private double value(PictureLimit limit) {
        return Objects.requireNonNull(fields.get(limit)).getValue();
    }

    private NumberField field(PictureLimit limit) {
        var field = new NumberField(getTranslation("settings.limit." + limit));
        field.setId("limit-" + limit);
        field.setManualValidation(true);
        field.setHelperText(getTranslation(
                "settings.limit." + limit + ".hint", limit.least(), limit.most(), limit.of(settings.configured())));
        field.setErrorMessage(getTranslation("settings.limits.range", limit.least(), limit.most()));
        return field;
    }
}
