package org.palsyscreen.export;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** How files look, set while the application runs. */
@PreAuthorize("hasRole('ADMINISTRATOR')")
public interface ExportLayoutSettings {
    ExportLayout layout();

    /**
     * Holds at once, on other instances within seconds.
     *
     * @param version of the last change that the administrator saw, 0 for none
     * @return false when somebody else was faster, when nothing is different, or without a reason; nothing was changed then
     */
    boolean save(int version, ExportLayout layout, String reason);

    /** Newest first. */
    List<ExportLayoutChange> changes(int limit);
}
