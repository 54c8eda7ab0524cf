package org.palsyscreen.retention;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** How long records are kept, and what that makes due. Announces first, and erases only what was announced. */
@PreAuthorize("hasRole('ADMINISTRATOR')")
public interface Retention {
    /** The rule in force: {@link RetentionRule#KEEP} while {@link #changes} is empty. */
    RetentionRule rule();

    /** The number of the last change, 0 when there was none. */
    int version();

    /** Persons and screenings without a patient that the rule would make due now, counted up to {@value #MOST_COUNTED}. */
    int due(RetentionRule rule);

    int MOST_COUNTED = 10_000;

    /**
     * @param version of the rule that the administrator saw
     * @return false when somebody else was faster, when nothing changes, when the rule is not
     *     {@linkplain RetentionRule#isValid valid}, or without a reason; nothing was changed then
     */
    boolean save(int version, RetentionRule rule, String reason);

    /** Newest first. */
    List<RetentionRuleChange> changes(int limit);

    /** Waiting to be erased, the next first. */
    List<RetentionNotice> announced(int offset, int limit);

    int announcedCount();

    /** What became of announcements, newest first. */
    List<RetentionNotice> settled(int offset, int limit);

    int settledCount();

    /** Does now what the schedule does every night. */
    RetentionRun run(RetentionRun.Watcher watcher);
}
