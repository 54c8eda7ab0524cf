package org.palsyscreen.audit;

/** What can be found in the audit chain. Stored by name: entries may be added, none may be renamed. */
public enum AuditAction {
    LOGIN,
    LOGIN_FAILED,
    SCREENING_RECORDED,
    RECORD_VIEWED,
    PICTURE_VIEWED,
    REVIEWED,
    SIGNED_OFF,
    SCREENING_VOIDED,
    SCREENING_RESTORED,
    SCREENING_REASSIGNED,
    /** An export began. */
    EXPORTED,
    EXPORT_COMPLETED,
    /** Cancelled or broken off: what has left is not complete. */
    EXPORT_STOPPED,
    IMPORTED,
    IMPORT_REFUSED,
    USER_CREATED,
    USER_CHANGED,
    PASSWORD_CHANGED,
    LOGOUT,
    /** By their user or by an administrator, from wherever. */
    SESSIONS_ENDED,
    CLASSIFIER_ACTIVATED,
    API_KEY_CREATED,
    API_KEY_REVOKED,
    /** Somebody came with a key that is unknown, expired or revoked. */
    API_KEY_REFUSED,
    /** A page of the list of screenings: shown to somebody, with small pictures, or read by another system. */
    SCREENINGS_LISTED,
    THRESHOLDS_CHANGED,
    /** Follows {@link #CLASSIFIER_ACTIVATED} when that could not be carried out after all. */
    CLASSIFIER_NOT_ACTIVATED,
    PATIENT_CREATED,
    PATIENT_VIEWED,
    PATIENT_CHANGED,
    CONSENT_RECORDED,
    MERGE_PROPOSED,
    MERGE_CONFIRMED,
    MERGE_DECLINED,
    MERGE_UNDONE,
    /** A person, or a screening without a patient: by hand, or by age after having been announced. */
    PERSON_ERASED,
    LEGAL_HOLD_PLACED,
    LEGAL_HOLD_LIFTED,
    RETENTION_CHANGED,
    RETENTION_ANNOUNCED,
    BACKUP_MADE,
    BACKUP_FAILED,
    SECOND_READING_CHANGED,
    PICTURE_LIMITS_CHANGED,
    REFERENCE_FORMAT_CHANGED,
    EXPORT_LAYOUT_CHANGED
}
