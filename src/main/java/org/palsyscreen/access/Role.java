package org.palsyscreen.access;

import java.util.Set;

/**
 * What a user may do. Operator, reviewer and administrator build on each other; the auditor stands beside operator and
 * reviewer, below the administrator only. A service that reads records names both:
 * {@code hasAnyRole('OPERATOR', 'AUDITOR')}.
 */
public enum Role {
    /** Screens patients and sees records. */
    OPERATOR,
    /** Also gives verdicts on records. */
    REVIEWER,
    /** Reads history, records and audit; changes nothing, screens nobody and exports no records. */
    AUDITOR,
    /** May all that the others may; also looks after users and settings. */
    ADMINISTRATOR;

    /** The roles whose rights this one has, itself included. */
    public Set<Role> included() {
        return switch (this) {
            case OPERATOR -> Set.of(OPERATOR);
            case REVIEWER -> Set.of(OPERATOR, REVIEWER);
            case AUDITOR -> Set.of(AUDITOR);
            case ADMINISTRATOR -> Set.of(OPERATOR, REVIEWER, AUDITOR, ADMINISTRATOR);
        };
    }
}
