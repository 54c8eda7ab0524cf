package org.palsyscreen.screening;

import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** Reads single screenings. Empty when there is no such screening. */
@PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR')")
public interface ScreeningArchive {
    /** Opens a record; the audit chain notes who did. */
    Optional<ScreeningRecord> open(ScreeningId id);

    /** The stored JPEG; the audit chain notes who looked. Fails when its bytes no longer match their hash. */
    Optional<byte[]> picture(ScreeningId id);

    /** A small JPEG for lists, at most {@link #THUMBNAIL_PX} pixels wide and high; not audited one by one. */
    Optional<byte[]> thumbnail(ScreeningId id);

    int THUMBNAIL_PX = 96;
}
