package org.palsyscreen.screening;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Finding;
import org.palsyscreen.analysis.Photo;
import org.springframework.security.access.prepost.PreAuthorize;

/** Screens pictures and records the findings under the name of the signed-in user. */
@PreAuthorize("hasRole('OPERATOR')")
public interface ScreeningService {
    /**
     * Reads, assesses and records a picture. Waits for the model: never call it while holding a lock or transaction.
     *
     * @param bytes the file as received, at most {@link org.palsyscreen.analysis.ImageIntake#MAX_BYTES}; longer ones
     *     are rejected
     */
    ScreeningResult screen(byte[] bytes, @Nullable PatientReference patient, PictureSource source);

    /**
     * The same for whoever keeps something beside the screening.
     *
     * @param together called in the transaction that records, if it comes to that: what both store is stored together or
     *     not at all
     */
    ScreeningResult screen(
            byte[] bytes, @Nullable PatientReference patient, PictureSource source, Consumer<ScreeningId> together);

    /** Records a finding that was made already. Its return is the acknowledgement: all is on disk, or nothing is. */
    ScreeningRecord record(Photo photo, Finding finding, @Nullable PatientReference patient, PictureSource source);
}
