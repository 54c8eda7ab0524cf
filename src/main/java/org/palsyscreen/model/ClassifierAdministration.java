package org.palsyscreen.model;

import java.util.List;
import org.palsyscreen.analysis.Activation;
import org.palsyscreen.analysis.ClassifierVersion;
import org.palsyscreen.analysis.ModelStatus;
import org.springframework.security.access.prepost.PreAuthorize;

/** Decides which classifier gives the verdicts. */
@PreAuthorize("hasRole('ADMINISTRATOR')")
public interface ClassifierAdministration {
    /** The shipped classifier first, then those that were added here; all are checked, 0.1 s each. */
    List<ClassifierVersion> versions();

    /** Takes seconds; other activations wait. Either the version is active and the audit chain says so, or nothing changed. */
    Activation activate(String id);

    /** Checks and loads the active version again, say after its files were mended. */
    ModelStatus checkAgain();

    /** Whether settings of this installation replace the thresholds of every version. */
    @PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR')")
    boolean thresholdsConfigured();
}
