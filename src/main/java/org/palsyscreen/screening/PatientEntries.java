package org.palsyscreen.screening;

/** Makes sure that whoever is screened is known as a patient. For the module that keeps the patients. */
public interface PatientEntries {
    /**
     * The patient of a reference, made inside the caller's transaction when there is none. Until that transaction ends
     * the patient can be neither merged nor erased.
     *
     * @param by user name, for a patient that is made
     */
    Entry of(PatientReference reference, String by);

    /** Whether there is a patient of this reference, merged or not. */
    boolean known(PatientReference reference);

    /** Forgets which merges have moved a screening: undoing one of them must not take it from whose it is now. */
    void givenAway(ScreeningId screening);

    /**
     * @param patientId of the row that screenings point to
     * @param reference under which to record: another one than asked for when that patient was merged into another
     */
    record Entry(long patientId, PatientReference reference) {}
}
