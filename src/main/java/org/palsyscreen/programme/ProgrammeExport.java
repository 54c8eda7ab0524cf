package org.palsyscreen.programme;

import java.time.ZoneId;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** Every figure of the programme page as lines of a file; the audit chain notes who took them along. */
@PreAuthorize("hasAnyRole('REVIEWER', 'AUDITOR')")
public interface ProgrammeExport {
    /**
     * @param before what the scores are compared with
     * @param zone in which days begin
     */
    List<FigureLine> lines(Period period, Period before, ZoneId zone);
}
