package org.palsyscreen.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;
import org.palsyscreen.api.ApiKey;
import org.palsyscreen.components.When;

/** What the list says of a key. */
final class KeyTexts {
    private final Component view;
    private final Clock clock;

    KeyTexts(Component view, Clock clock) {
        this.view = view;
        this.clock = clock;
    }

    Div nameAndScopes(ApiKey key) {
        var name = new Span(key.name());
        name.addClassName("api-name");
        var scopes = key.scopes().stream()
                .sorted()
                .map(scope -> text("api.scope." + scope))
                .collect(Collectors.joining(", "));
        return stacked(name, hint(scopes), hint(text("api.keys.begins", "psk_" + key.id())));
    }

    Div stateAndTimes(ApiKey key) {
        var ui = UI.getCurrent();
        var state = key.state(clock.instant());
        var badge = new Span(text("api.keys.state." + state));
        badge.addClassNames("api-state", "api-state-" + state);
        var until = switch (state) {
            case ACTIVE -> text("api.keys.until", When.dateAndTime(key.expiresAt(), ui));
            case EXPIRED -> text("api.keys.since", When.dateAndTime(key.expiresAt(), ui));
            case REVOKED ->
                text(
                        "api.keys.revokedBy",
                        When.dateAndTime(Objects.requireNonNull(key.revokedAt()), ui),
                        String.valueOf(key.revokedBy()));
        };
        var last = key.lastUsedAt();
        return stacked(
                badge,
                hint(until),
                hint(last == null ? text("api.keys.neverUsed") : text("api.keys.lastUsed", When.dateAndTime(last, ui))),
                hint(text("api.keys.createdBy", When.dateAndTime(key.createdAt(), ui), key.createdBy())));
    }

    void confirmRevocation(ApiKey key, Runnable revoke) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(text("api.keys.revoke.confirm", key.name()));
        dialog.setText(text("api.keys.revoke.consequence"));
        dialog.setConfirmText(text("api.keys.revoke"));
        dialog.setConfirmButtonTheme("primary error");
        dialog.setCancelable(true);
        dialog.setCancelText(text("api.keys.cancel"));
        dialog.addConfirmListener(event -> revoke.run());
        dialog.open();
    }

    private static Div stacked(Component... lines) {
        var stacked = new Div(lines);
        stacked.addClassName("api-stacked");
        return stacked;
    }

    private static Span hint(String text) {
        var hint = new Span(text);
        hint.addClassName("ps-hint");
        return hint;
    }

    private String text(String key, Object... values) {
        return view.getTranslation(key, values);
    }
}
