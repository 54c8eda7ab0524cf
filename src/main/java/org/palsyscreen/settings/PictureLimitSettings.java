package org.palsyscreen.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.PictureLimits;
import org.springframework.security.access.prepost.PreAuthorize;

/** The clinic's own limits of the quality gate. */
@PreAuthorize("hasRole('ADMINISTRATOR')")
public interface PictureLimitSettings {
    PictureLimits inEffect();

    /** Those configured, which hold while the clinic has set none. */
    PictureLimits configured();

    PictureLimitEffect effect(PictureLimits proposed);

    /**
     * Holds from the next picture on, on other instances within seconds.
     *
     * @param version of the last change that the administrator saw, 0 for none
     * @param wanted null: back to those configured
     * @return false when somebody else was faster, when nothing changes, without a reason or outside the ranges of
     *     {@link PictureLimit}; nothing was changed then
     */
    boolean save(int version, @Nullable PictureLimits wanted, String reason);

    /** Newest first. */
    List<PictureLimitChange> changes(int limit);
}
