package org.palsyscreen.programme;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.palsyscreen.analysis.UngradableReason;
import org.springframework.security.access.prepost.PreAuthorize;

/** Counted in the database; no screening is loaded. */
@PreAuthorize("hasAnyRole('REVIEWER', 'AUDITOR')")
public interface ProgrammeFigures {
    ReviewedCases cases(Period period);

    Map<UngradableReason, Long> ungradable(Period period);

    /** Days without a screening are left out. */
    SortedMap<LocalDate, Long> volume(Period period, ZoneId zone);

    /** Of the scores from one period to another; either may be of any length. */
    ScoreDrift drift(Period before, Period now);

    List<String> modelVersions();
}
