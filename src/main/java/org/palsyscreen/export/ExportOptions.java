package org.palsyscreen.export;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * How to write an export.
 *
 * @param identified true writes patient references, operators, reviewers, notes and exact times; false replaces the
 *     reference by a pseudonym that is the same in every export of this installation, leaves out the others, and gives
 *     only the date of a time
 * @param notes also without identification, write what reviewers noted; it may name people
 * @param pictures write pictures where the format can hold them; a face identifies its owner
 * @param onePatient only the patient whose whole reference is the filter's, not those whose references begin with it
 * @param byteOrderMark for spreadsheet programs that guess the encoding of CSV
 * @param locale language of the report
 * @param zone in which the report tells times; the other formats tell UTC
 */
public record ExportOptions(
        boolean identified,
        boolean notes,
        boolean pictures,
        boolean onePatient,
        boolean byteOrderMark,
        Locale locale,
        ZoneId zone) {
    public static final ExportOptions DEIDENTIFIED =
            new ExportOptions(false, false, false, false, false, Locale.ENGLISH, ZoneOffset.UTC);

    /** All there is, as the archive for another installation needs it. */
    public static final ExportOptions COMPLETE =
            new ExportOptions(true, true, true, false, false, Locale.ENGLISH, ZoneOffset.UTC);

    public boolean withNotes() {
        return identified || notes;
    }
}
