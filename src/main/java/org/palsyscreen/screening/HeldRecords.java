package org.palsyscreen.screening;

import org.jspecify.annotations.Nullable;

/** What must stay where it is. For the module that keeps the legal holds. */
public interface HeldRecords {
    /**
     * Whether a legal hold is on the screening, on its patient, or on anybody who was merged into that patient.
     *
     * @param patient number of whose screening it is; null when it is nobody's
     */
    boolean held(ScreeningId screening, @Nullable Long patient);
}
