package org.palsyscreen.api;

/** What a key may be used for. None of them includes another. */
public enum ApiScope {
    /** Send a picture and get its result. */
    SCREEN,
    /** Read results, one by one or as a list. */
    READ,
    /** Get the stored pictures. */
    PICTURES
}
