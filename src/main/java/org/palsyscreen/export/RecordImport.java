package org.palsyscreen.export;

import java.nio.file.Path;
import org.springframework.security.access.prepost.PreAuthorize;

/** Takes the archive of another installation in. */
@PreAuthorize("hasRole('ADMINISTRATOR')")
public interface RecordImport {
    /**
     * Checks the whole file first, then stores all of it in one transaction or nothing. Screenings that are here already
     * stay as they are.
     */
    ImportResult read(Path zip, ExportProgress progress);
}
