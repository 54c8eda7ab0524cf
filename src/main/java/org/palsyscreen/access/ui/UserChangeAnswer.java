package org.palsyscreen.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.function.Supplier;
import org.palsyscreen.access.UserChange;

/** Asks before a change of a user, and shows what became of it. */
final class UserChangeAnswer {
    private static final String COPY = "navigator.clipboard.writeText($0)";

    private final Component view;
    private final Runnable refresh;

    UserChangeAnswer(Component view, Runnable refresh) {
        this.view = view;
        this.refresh = refresh;
    }

    /** @param act what the button says that does it */
    void confirm(String question, String act, Supplier<UserChange> change) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(text("access.users.confirm"));
        dialog.setText(question);
        dialog.setConfirmText(act);
        dialog.setCancelable(true);
        dialog.setCancelText(text("access.users.cancel"));
        dialog.addConfirmListener(event -> show(change.get()));
        dialog.open();
    }

    /** Shows the answer and reads the list again. */
    void show(UserChange answer) {
        switch (answer) {
            case UserChange.Saved saved ->
                Notification.show(text("access.users.saved", saved.account().displayName()))
                        .addThemeVariants(NotificationVariant.SUCCESS);
            case UserChange.SavedWithPassword saved -> passwordDialog(saved).open();
            case UserChange.Refused refused -> {
                var notice = new Notification(text("access.refused." + refused.reason()), 8000);
                notice.addThemeVariants(NotificationVariant.ERROR);
                notice.open();
            }
        }
        refresh.run();
    }

    private Dialog passwordDialog(UserChange.SavedWithPassword saved) {
        var dialog = new Dialog(text("access.oneTime.title", saved.account().displayName()));
        dialog.setCloseOnOutsideClick(false);
        var password = new Code(saved.oneTimePassword());
        password.setId("one-time-password");
        var copy = new Button(text("access.oneTime.copy"), VaadinIcon.COPY.create());
        copy.addClickListener(click -> {
            copy.getElement().executeJs(COPY, saved.oneTimePassword());
            copy.setText(text("access.oneTime.copied"));
        });
        var row = new Div(password, copy);
        row.addClassName("access-one-time");
        dialog.add(new Paragraph(text("access.oneTime.text", saved.account().username())), row);
        var done = new Button(text("access.oneTime.done"), click -> dialog.close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(done);
        return dialog;
    }

    private String text(String key, Object... values) {
        return view.getTranslation(key, values);
    }
}
