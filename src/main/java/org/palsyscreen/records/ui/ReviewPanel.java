package org.palsyscreen.records.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.access.Role;
import org.palsyscreen.components.When;
import org.palsyscreen.records.Reading;
import org.palsyscreen.records.Review;
import org.palsyscreen.records.ReviewHistory;
import org.palsyscreen.records.ReviewResult;
import org.palsyscreen.records.ReviewService;
import org.palsyscreen.records.Verdict;
import org.palsyscreen.screening.ReviewStanding;
import org.palsyscreen.screening.ScreeningRecord;

/** What reviewers said about a screening, and the form to say more. */
final class ReviewPanel extends Section {
    private static final int READING_MS = 8000;
    private static final int UNREAD = -1;

    private final transient ReviewService reviews;
    private final transient ScreeningRecord screening;
    private final Div list = new Div();
    private final Div message = new Div();
    private int version = UNREAD;

    private final transient Consumer<ReviewStanding> saved;
    private final transient Runnable handedOn;
    private final transient Runnable reassigned;
    private final @Nullable ReviewForm form;
    private final String username;
    private final boolean administrator;

    /**
     * @param user who looks at it
     * @param saved gets how the screening stands after every saved review
     * @param handedOn called when an independent reading was kept and somebody else has to go on
     * @param reassigned called when a review says that the screening is another patient's now
     */
    ReviewPanel(
            ReviewService reviews,
            ScreeningRecord screening,
            CurrentUser user,
            Consumer<ReviewStanding> saved,
            Runnable handedOn,
            Runnable reassigned) {
        this.reviews = reviews;
        this.username = user.username();
        this.administrator = user.may(Role.ADMINISTRATOR);
        this.screening = screening;
        this.saved = saved;
        this.handedOn = handedOn;
        this.reassigned = reassigned;
        addClassName("records-panel");
        message.addClassName("records-conflict");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        add(new H2(getTranslation("records.review.title")), list, message);
        if (user.may(Role.REVIEWER)) {
            form = new ReviewForm(screening.finding().outcome(), user.may(Role.ADMINISTRATOR), this::submit);
            add(form);
        } else {
            form = null;
            var readOnly = new Paragraph(getTranslation("records.review.readOnly"));
            readOnly.addClassName("records-hint");
            add(readOnly);
        }
        refresh();
    }

    /** @return whether the verdict was saved, so that the form can be emptied */
    private boolean submit(Verdict verdict) {
        message.setVisible(false);
        return switch (reviews.submit(screening.id(), version, verdict)) {
            case ReviewResult.Saved saved -> {
                Notification.show(getTranslation(
                                "records.review.saved", saved.review().number()))
                        .addThemeVariants(NotificationVariant.SUCCESS);
                this.saved.accept(refresh());
                yield true;
            }
            case ReviewResult.AwaitsSecondReader awaits -> handOn("records.reading.awaits");
            case ReviewResult.Discordant discordant -> handOn("records.reading.discordant");
            case ReviewResult.Refused refused -> {
                warn(getTranslation("records.objection." + refused.objection()));
                refresh();
                yield false;
            }
            case ReviewResult.Conflict conflict -> {
                warn(getTranslation(
                        "records.review.conflict", conflict.by(), When.dateAndTime(conflict.at(), UI.getCurrent())));
                refresh();
                yield false;
            }
            case ReviewResult.NoSuchScreening gone -> {
                warn(getTranslation("records.record.missing.text"));
                yield false;
            }
        };
    }

    private boolean handOn(String text) {
        Notification.show(getTranslation(text), READING_MS, Notification.Position.BOTTOM_START)
                .addThemeVariants(NotificationVariant.SUCCESS);
        refresh();
        handedOn.run();
        return true;
    }

    private void warn(String text) {
        message.setText(text);
        message.setVisible(true);
    }

    /** Lists the reviews as they are now, and goes on from there. */
    ReviewStanding refresh() {
        var all = reviews.reviews(screening.id());
        if (version > UNREAD
                && all.stream().skip(version).anyMatch(review -> review.verdict() instanceof Verdict.Reassign)) {
            reassigned.run();
        }
        version = all.size();
        list.removeAll();
        list.addClassName("records-reviews");
        if (all.isEmpty()) {
            list.add(new Paragraph(getTranslation("records.review.none")));
        }
        var readings = form == null ? List.<Reading>of() : reviews.readings(screening.id());
        if (!readings.isEmpty()) {
            list.add(new ReadingList(readings, screening.finding().outcome()));
        }
        var signedOff = false;
        for (var review : all) {
            list.add(entry(review, signedOff));
            signedOff |= review.verdict() instanceof Verdict.SignOff;
        }
        var standing = ReviewHistory.standing(all);
        if (form != null) {
            boolean waits = readings.size() == 1
                    || (!administrator
                            && readings.stream()
                                    .anyMatch(reading -> reading.reader().equals(username)));
            form.offer(standing, waits);
        }
        return standing;
    }

    /** How many reviews the user has seen. */
    int version() {
        return version;
    }

    /** The form, for whoever may review. */
    Optional<ReviewForm> form() {
        return Optional.ofNullable(form);
    }

    private Div entry(Review review, boolean afterSignOff) {
        var verdict = switch (review.verdict()) {
            case Verdict.Confirm confirm -> getTranslation("records.state.CONFIRMED");
            case Verdict.Override override ->
                getTranslation("records.review.overridden", getTranslation("analysis.outcome." + override.outcome()));
            case Verdict.Note note -> getTranslation("records.state.NOTED");
            case Verdict.SignOff signOff -> getTranslation("records.review.signedOff");
            case Verdict.Void voided -> getTranslation("records.review.voided");
            case Verdict.Restore restore -> getTranslation("records.review.restored");
            case Verdict.Reassign reassign -> getTranslation("records.review.reassigned");
        };
        boolean amendment = afterSignOff
                && (review.verdict() instanceof Verdict.Confirm || review.verdict() instanceof Verdict.Override);
        var head = new Span(amendment ? getTranslation("records.review.amendment", verdict) : verdict);
        head.addClassName("records-review-verdict");
        var who = new Span(
                getTranslation("records.review.by", review.reviewer(), When.dateAndTime(review.at(), UI.getCurrent())));
        who.addClassName("records-hint");
        var entry = new Div(head, who);
        entry.addClassName("records-review");
        if (!review.verdict().text().isEmpty()) {
            var text = new Paragraph(review.verdict().text());
            text.addClassName("records-review-text");
            entry.add(text);
        }
        return entry;
    }
}
