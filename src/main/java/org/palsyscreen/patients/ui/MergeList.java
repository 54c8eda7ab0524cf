package org.palsyscreen.patients.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.access.Role;
import org.palsyscreen.components.When;
import org.palsyscreen.patients.MergeResult;
import org.palsyscreen.patients.MergeService;
import org.palsyscreen.patients.PatientMerge;

/** Merges with what can still be done about each. */
final class MergeList extends Div {
    private final transient MergeService merges;
    private final transient CurrentUser user;
    private final SerializableRunnable changed;

    MergeList(MergeService merges, List<PatientMerge> shown, CurrentUser user, SerializableRunnable changed) {
        this.merges = merges;
        this.user = user;
        this.changed = changed;
        addClassName("patients-merges");
        add(new H3(getTranslation("patients.merge.list")));
        var list = new UnorderedList();
        shown.forEach(merge -> list.add(item(merge)));
        add(list);
    }

    private ListItem item(PatientMerge merge) {
        var title = new Paragraph(getTranslation(
                "patients.merge.line",
                merge.sourceReference().value(),
                merge.targetReference().value(),
                getTranslation("patients.merge.state." + merge.state()),
                merge.moved()));
        var by = new Paragraph(getTranslation(
                "patients.merge.by", merge.proposedBy(), When.dateAndTime(merge.proposedAt(), UI.getCurrent())));
        var item = new ListItem(title, new Paragraph(merge.reason()), by);
        var decided = merge.decidedAt();
        if (decided != null) {
            item.add(new Paragraph(getTranslation(
                    "patients.merge.decided", merge.decidedBy(), When.dateAndTime(decided, UI.getCurrent()))));
        }
        var undone = merge.undoneAt();
        if (undone != null) {
            item.add(new Paragraph(getTranslation(
                    "patients.merge.undone", merge.undoneBy(), When.dateAndTime(undone, UI.getCurrent()))));
        }
        if (user.may(Role.REVIEWER)) {
            item.add(acts(merge));
        }
        return item;
    }

    private Div acts(PatientMerge merge) {
        var acts = new Div();
        acts.addClassName("patients-acts");
        switch (merge.state()) {
            case PROPOSED -> {
                if (merge.proposedBy().equals(user.username())) {
                    acts.add(new Paragraph(getTranslation("patients.merge.waits")));
                    acts.add(act(merge, "withdraw", () -> merges.decline(merge.id())));
                } else {
                    acts.add(act(merge, "confirm", () -> merges.confirm(merge.id())));
                    acts.add(act(merge, "decline", () -> merges.decline(merge.id())));
                }
            }
            case CONFIRMED -> acts.add(act(merge, "undo", () -> merges.undo(merge.id())));
            case DECLINED, UNDONE -> acts.setVisible(false);
        }
        return acts;
    }

    private Button act(PatientMerge merge, String name, SerializableSupplier<MergeResult> carryOut) {
        var text = getTranslation("patients.merge." + name);
        var button = new Button(text);
        button.setId(name + "-merge-" + merge.id());
        button.addClickListener(click -> {
            var question = getTranslation(
                    "patients.merge." + name + ".question",
                    merge.sourceReference().value(),
                    merge.targetReference().value());
            var dialog = new ConfirmDialog(text, question, text, confirmed -> answer(carryOut.get()));
            dialog.setCancelable(true);
            dialog.setCancelText(getTranslation("patients.cancel"));
            dialog.open();
        });
        return button;
    }

    private void answer(MergeResult result) {
        switch (result) {
            case MergeResult.Done(var merge) ->
                Notification.show(getTranslation("patients.merge.done." + merge.state()))
                        .addThemeVariants(NotificationVariant.SUCCESS);
            case MergeResult.Refused(var reason) ->
                Notification.show(getTranslation("patients.merge.refused." + reason))
                        .addThemeVariants(NotificationVariant.WARNING);
        }
        changed.run();
    }
}
