package org.palsyscreen.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** How new references look, set while the application runs. */
@PreAuthorize("hasRole('ADMINISTRATOR')")
public interface ReferenceFormatSettings {
    /** The expression in force. */
    String expression();

    String description();

    ReferenceFormatCheck check(String expression);

    /**
     * Holds at once, on other instances within seconds.
     *
     * @param version of the last change that the administrator saw, 0 for none
     * @param expression null: back to what is configured
     * @return false when somebody else was faster, when the expression cannot be read, when something is too long, or without
     *     a reason; nothing was changed then
     */
    boolean save(int version, @Nullable String expression, String description, String reason);

    /** Newest first. */
    List<ReferenceFormatChange> changes(int limit);
}
