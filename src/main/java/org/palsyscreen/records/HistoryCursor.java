package org.palsyscreen.records;

/**
 * The place behind the last row of a page, to be handed back for the next one with the same filter and sort.
 *
 * @param key the row's value of the sort key, as compared in the database
 * @param id the row's screening
 */
public record HistoryCursor(Object key, long id) {}
