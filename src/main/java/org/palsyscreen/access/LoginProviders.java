package org.palsyscreen.access;

import java.util.List;

/**
 * The OpenID Connect providers that the login view offers beside user name and password.
 *
 * @param providers empty where none is configured
 */
public record LoginProviders(List<LoginProvider> providers) {
    public LoginProviders {
        providers = List.copyOf(providers);
    }

    /**
     * One provider.
     *
     * @param name as configured, in the users' own words
     * @param path where the sign-in begins; to be followed by the browser itself
     */
    public record LoginProvider(String name, String path) {}
}
