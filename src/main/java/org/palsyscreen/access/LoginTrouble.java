package org.palsyscreen.access;

import java.util.Locale;

/** Why somebody stands before the login view who did not want to; stands in its address, in lower case. */
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
    DISABLED,
    /** There was a session: nobody did anything in it for a while, somebody ended it, or the server started anew. */
    ENDED;

    /** The parameter of the login view's address. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
