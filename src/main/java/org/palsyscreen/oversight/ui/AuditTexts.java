package org.palsyscreen.oversight.ui;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLine;

/** The user's words for what the log keeps in its own. */
final class AuditTexts {
    private AuditTexts() {}

    static String action(Component where, AuditAction action) {
        return where.getTranslation("oversight.action." + action);
    }

    /** As stored when it is none of ours: somebody tampered, or a newer version wrote it. */
    static String action(Component where, AuditLine line) {
        return Arrays.stream(AuditAction.values())
                .filter(action -> action.name().equals(line.action()))
                .findFirst()
                .map(action -> action(where, action))
                .orElse(line.action());
    }

    static String subject(AuditLine line) {
        return line.subject() == null ? "" : line.subject();
    }
}
