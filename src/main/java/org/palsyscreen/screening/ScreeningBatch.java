package org.palsyscreen.screening;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** Reads many screenings for an export. Not audited one by one: whoever exports notes the export. */
@PreAuthorize("hasRole('OPERATOR')")
public interface ScreeningBatch {
    /** In the order asked for; what does not exist is left out. */
    List<ScreeningRecord> read(List<ScreeningId> ids);

    /** The stored JPEG. Fails when its bytes no longer match their hash. */
    Optional<byte[]> picture(ScreeningId id);
}
