package org.palsyscreen.api;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** Looks after the keys of other systems. */
@PreAuthorize("hasRole('ADMINISTRATOR')")
public interface ApiKeyService {
    /** Newest first. */
    List<ApiKey> page(int offset, int limit);

    int count();

    ApiKeyCreation create(NewApiKey wanted);

    /**
     * From the next request on the key is refused, for ever.
     *
     * @return false when there is no such key, or it was revoked before
     */
    boolean revoke(String id);
}
