package org.palsyscreen.oversight.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.palsyscreen.audit.AuditVerdict;

/** Says what a check found, and what to do when the log is not whole. */
final class VerdictNote extends Div {
    /**
     * @param withKnown whether an earlier head was checked too
     * @param time when the check ended, for reading
     */
    VerdictNote(AuditVerdict verdict, boolean withKnown, String time) {
        setId("verdict");
        addClassName("oversight-verdict");
        switch (verdict) {
            case AuditVerdict.Intact(var head) -> {
                addClassName("ps-no-sign");
                say(getTranslation("oversight.verdict.intact", head.sequence()));
                add(new Paragraph(getTranslation(
                        withKnown ? "oversight.verdict.intact.known" : "oversight.verdict.intact.alone", time)));
            }
            case AuditVerdict.Broken(var sequence, var flaw) -> {
                addClassName("ps-refer");
                getElement().setAttribute("role", "alert");
                say(getTranslation("oversight.flaw." + flaw, sequence));
                add(new Paragraph(getTranslation("oversight.verdict.broken", time)));
            }
            case AuditVerdict.Stopped() -> {
                addClassName("ps-ungradable");
                say(getTranslation("oversight.verdict.stopped"));
            }
        }
    }

    private void say(String what) {
        var line = new Span(what);
        line.addClassName("oversight-verdict-head");
        add(line);
    }
}
