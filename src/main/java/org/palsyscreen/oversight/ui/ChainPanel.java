package org.palsyscreen.oversight.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.audit.AuditChain;
import org.palsyscreen.audit.AuditHead;
import org.palsyscreen.audit.AuditHeadText;
import org.palsyscreen.audit.AuditVerdict;
import org.palsyscreen.components.When;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** The last entry, to be kept elsewhere, and the check of the whole chain beside the user's other work. */
final class ChainPanel extends Section {
    private static final Logger log = LoggerFactory.getLogger(ChainPanel.class);
    /** Between two steps of the progress bar: some tenths of a second. */
    private static final long STEP = 20_000;

    private final transient AuditChain chain;
    private final transient Clock clock;
    private final Span number = new Span();
    private final Code hash = new Code();
    private final KnownHeadField known = new KnownHeadField();
    private final Button verify = new Button();
    private final Button stop = new Button();
    private final ProgressBar progress = new ProgressBar();
    private final Div outcome = new Div();
    private transient @Nullable Check latest;

    /** One check on its thread, until it ends or {@code goOn} is taken back. */
    record Check(Thread thread, AtomicBoolean goOn) {}

    ChainPanel(AuditChain chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
        addClassNames("oversight-chain", "ps-card");
        number.setId("head-number");
        hash.setId("head-hash");
        var head = new Div(number, hash);
        head.addClassName("oversight-head");
        var download = new Anchor(DownloadHandler.fromInputStream(event -> headFile()), "");
        download.setId("head-download");
        download.getElement().setAttribute("download", true);
        download.add(VaadinIcon.DOWNLOAD_ALT.create(), new Span(getTranslation("oversight.head.download")));
        download.addClassName("oversight-download");
        verify.setId("verify");
        verify.setText(getTranslation("oversight.verify"));
        verify.addThemeVariants(ButtonVariant.PRIMARY);
        verify.setDisableOnClick(true);
        verify.addClickListener(click -> begin());
        stop.setId("verify-stop");
        stop.setText(getTranslation("oversight.verify.stop"));
        stop.addClickListener(click -> stopRunning());
        progress.getElement().setAttribute("aria-label", getTranslation("oversight.verify.running"));
        outcome.getElement().setAttribute("aria-live", "polite");
        var buttons = new Div(verify, stop, download);
        buttons.addClassName("oversight-buttons");
        add(new H2(getTranslation("oversight.head.title")));
        add(new Paragraph(getTranslation("oversight.head.text")), head, known, buttons, progress, outcome);
        showRunning(false);
        showHead(chain.head());
    }

    /** The check that was begun last, perhaps ended; null when there was none. */
    @Nullable
    Check latest() {
        return latest;
    }

    void refresh() {
        showHead(chain.head());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopRunning();
        super.onDetach(event);
    }

    private void begin() {
        outcome.removeAll();
        var earlier = known.isEmpty() ? Optional.<AuditHead>empty() : known.read();
        if (!known.isEmpty() && earlier.isEmpty()) {
            verify.setEnabled(true);
            return;
        }
        var ui = UI.getCurrent();
        var goOn = new AtomicBoolean(true);
        showRunning(true);
        var check = new DelegatingSecurityContextRunnable(() -> check(ui, earlier, goOn));
        var thread = Thread.ofVirtual().name("audit-check").unstarted(check);
        latest = new Check(thread, goOn);
        thread.start();
    }

    private void check(UI ui, Optional<AuditHead> earlier, AtomicBoolean goOn) {
        try {
            var verdict = chain.verify(earlier, (checked, last) -> step(ui, goOn, checked, last));
            ui.access(() -> done(verdict, earlier.isPresent()));
        } catch (RuntimeException failure) {
            log.error("the audit chain could not be checked", failure);
            ui.access(this::failed);
        }
    }

    private boolean step(UI ui, AtomicBoolean goOn, long checked, long last) {
        if (checked % STEP == 0 && checked < last) {
            ui.access(() -> {
                progress.setIndeterminate(false);
                progress.setValue((double) checked / last);
            });
        }
        return goOn.get();
    }

    private void done(AuditVerdict verdict, boolean withKnown) {
        showRunning(false);
        var time = When.exact(clock.instant(), getUI().orElseThrow());
        outcome.add(new VerdictNote(verdict, withKnown, time));
        showHead(chain.head());
    }

    private void failed() {
        showRunning(false);
        var note = new Div(new Span(getTranslation("oversight.verify.failed")));
        note.addClassNames("oversight-verdict", "ps-uncertain");
        note.getElement().setAttribute("role", "alert");
        outcome.add(note);
    }

    private void stopRunning() {
        if (latest != null) {
            latest.goOn().set(false);
        }
    }

    private void showRunning(boolean checking) {
        verify.setEnabled(!checking);
        stop.setVisible(checking);
        progress.setVisible(checking);
        progress.setIndeterminate(true);
    }

    private void showHead(AuditHead head) {
        number.setText(getTranslation("oversight.head.number", head.sequence()));
        hash.setText(head.hash());
    }

    private DownloadResponse headFile() {
        var head = chain.head();
        var text = AuditHeadText.write(head, clock.instant()).getBytes(StandardCharsets.UTF_8);
        var name = "palsyscreen-audit-head-" + head.sequence() + ".txt";
        return new DownloadResponse(new ByteArrayInputStream(text), name, "text/plain;charset=utf-8", text.length);
    }
}
