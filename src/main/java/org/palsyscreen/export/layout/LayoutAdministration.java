package org.palsyscreen.export.layout;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.export.ExportLayout;
import org.palsyscreen.export.ExportLayoutChange;
import org.palsyscreen.export.ExportLayoutSettings;
import org.palsyscreen.storage.ReasonedChange;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class LayoutAdministration implements ExportLayoutSettings {
    private final StoredLayout stored;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ReasonedChange reasoned;

    LayoutAdministration(
            StoredLayout stored, AuditLog audit, CurrentUser currentUser, Clock clock, ReasonedChange reasoned) {
        this.stored = stored;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
        this.reasoned = reasoned;
    }

    @Override
    public ExportLayout layout() {
        return stored.now();
    }

    /** Not transactional as a whole: the change has to be committed before it is forgotten what held until then. */
    @Override
    public boolean save(int version, ExportLayout layout, String reason) {
        boolean saved = reasoned.make(reason, why -> change(version, layout, why));
        stored.forget();
        return saved;
    }

    private boolean change(int version, ExportLayout layout, String why) {
        var last = stored.newest(1).stream().findFirst();
        var before = last.map(ExportLayoutChange::layout).orElse(ExportLayout.USUAL);
        if (last.map(ExportLayoutChange::version).orElse(0) != version || before.equals(layout)) {
            return false;
        }
        stored.insert(new ExportLayoutChange(
                version + 1, layout, currentUser.username(), clock.instant().truncatedTo(ChronoUnit.MICROS), why));
        audit.record(
                AuditAction.EXPORT_LAYOUT_CHANGED,
                currentUser.username(),
                "settings/export-layout",
                inWords(before) + " -> " + inWords(layout));
        return true;
    }

    private static String inWords(ExportLayout layout) {
        return "\"" + layout.clinic() + "\", " + layout.separator();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ExportLayoutChange> changes(int limit) {
        return stored.newest(limit);
    }
}
