package org.palsyscreen.access;

import java.util.Locale;

/** Why a sign-in did not succeed; stands in the address of the login view, in lower case. */
public enum LoginTrouble {
    /** User name or password is wrong. */
    ERROR,
    /** Too many failures with this user name. */
    LOCKED,
    /** The provider could not be reached, or its answer could not be trusted. */
    PROVIDER,
    /** The provider knows the user and gives no role here. */
    NO_ROLE,
    /** An administrator disabled the user here. */
    DISABLED;

    /** The parameter of the login view's address. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
