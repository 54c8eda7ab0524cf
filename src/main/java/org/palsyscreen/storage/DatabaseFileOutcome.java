package org.palsyscreen.storage;

/** What became of the wish to do something with the database file. */
public enum DatabaseFileOutcome {
    DONE,
    /** Somebody had the database for too long; to be tried again. */
    BUSY,
    /** The database is no file of this application. */
    NOT_HERE
}
