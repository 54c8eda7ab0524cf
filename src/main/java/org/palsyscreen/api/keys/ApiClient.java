package org.palsyscreen.api.keys;

import java.util.Set;
import org.palsyscreen.api.ApiScope;
import org.springframework.security.core.AuthenticatedPrincipal;

/** The other system behind a request. */
public record ApiClient(String keyId, String keyName, Set<ApiScope> scopes) implements AuthenticatedPrincipal {
    /** No user name can begin so: records and the audit log tell keys from people. */
    public static final String PREFIX = "key:";

    public ApiClient {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public String getName() {
        return PREFIX + keyName;
    }
}
