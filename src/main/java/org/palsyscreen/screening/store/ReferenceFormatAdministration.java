package org.palsyscreen.screening.store;

import com.google.re2j.PatternSyntaxException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.ReferenceFormat;
import org.palsyscreen.screening.ReferenceFormatChange;
import org.palsyscreen.screening.ReferenceFormatCheck;
import org.palsyscreen.screening.ReferenceFormatSettings;
import org.palsyscreen.storage.ReasonedChange;
import org.palsyscreen.storage.StorableText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ReferenceFormatAdministration implements ReferenceFormatSettings {
    private final ClinicReferenceFormat format;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ReasonedChange reasoned;

    ReferenceFormatAdministration(
            ClinicReferenceFormat format,
            AuditLog audit,
            CurrentUser currentUser,
            Clock clock,
            ReasonedChange reasoned) {
        this.format = format;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
        this.reasoned = reasoned;
    }

    @Override
    public String expression() {
        return last().map(ReferenceFormatChange::expression).orElse(format.configured());
    }

    @Override
    public String description() {
        return format.description();
    }

    @Override
    @Transactional(readOnly = true)
    public ReferenceFormatCheck check(String expression) {
        try {
            var wanted = ReferenceFormat.of(expression, "");
            var references = format.newestReferences(ReferenceFormatCheck.Readable.MOST);
            long others = references.stream()
                    .filter(reference -> !wanted.accepts(new PatientReference(reference)))
                    .count();
            return new ReferenceFormatCheck.Readable(references.size(), (int) others);
        } catch (PatternSyntaxException e) {
            return new ReferenceFormatCheck.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    /** Not transactional as a whole: the change has to be committed before it is forgotten what held until then. */
    @Override
    public boolean save(int version, @Nullable String expression, String description, String reason) {
        var words = StorableText.of(description.strip());
        boolean fits = words.length() <= ReferenceFormatChange.MAX_LENGTH
                && (expression == null
                        || (!expression.isBlank()
                                && expression.length() <= ReferenceFormatChange.MAX_LENGTH
                                && check(expression) instanceof ReferenceFormatCheck.Readable));
        boolean saved = fits && reasoned.make(reason, why -> change(version, expression, words, why));
        format.forget();
        return saved;
    }

    private boolean change(int version, @Nullable String expression, String description, String why) {
        var last = last();
        if (last.map(ReferenceFormatChange::version).orElse(0) != version) {
            return false;
        }
        var before = expression();
        format.insert(new ReferenceFormatChange(
                version + 1,
                expression,
                expression == null ? "" : description,
                currentUser.username(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                why));
        audit.record(
                AuditAction.REFERENCE_FORMAT_CHANGED,
                currentUser.username(),
                "settings/reference-format",
                before + " -> " + (expression == null ? format.configured() + " (configured)" : expression));
        return true;
    }

    private Optional<ReferenceFormatChange> last() {
        return format.newest(1).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ReferenceFormatChange> changes(int limit) {
        return format.newest(limit);
    }
}
