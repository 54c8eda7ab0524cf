package org.palsyscreen.analysis.quality;

import java.util.Optional;
import org.palsyscreen.analysis.Quality;
import org.palsyscreen.analysis.UngradableReason;

/**
 * @param quality what was measured, also when the face is refused
 * @param refusal why there can be no verdict; empty when the face is good
 */
public record GateResult(Quality quality, Optional<UngradableReason> refusal) {}
