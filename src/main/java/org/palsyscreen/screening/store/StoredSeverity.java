package org.palsyscreen.screening.store;

import jakarta.persistence.Embeddable;
import org.palsyscreen.analysis.Severity;

@Embeddable
class StoredSeverity {
    private Double severity;
    private Double browSeverity;
    private Double eyeSeverity;
    private Double cheekSeverity;
    private Double mouthSeverity;

    @SuppressWarnings("NullAway.Init")
    protected StoredSeverity() {}

    StoredSeverity(Severity severity) {
        this.severity = severity.overall();
        browSeverity = severity.brow();
        eyeSeverity = severity.eye();
        cheekSeverity = severity.cheek();
        mouthSeverity = severity.mouth();
    }

    Severity restore() {
        return new Severity(severity, browSeverity, eyeSeverity, cheekSeverity, mouthSeverity);
    }
}
