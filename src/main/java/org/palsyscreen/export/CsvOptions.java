package org.palsyscreen.export;

/**
 * How to write a CSV file.
 *
 * @param identified true writes patient references and operators; false replaces the reference by a pseudonym that is
 *     the same in every export of this installation, and leaves the operator out
 * @param byteOrderMark true for spreadsheet programs that guess the encoding
 */
public record CsvOptions(boolean identified, boolean byteOrderMark) {
    public static final CsvOptions DEIDENTIFIED = new CsvOptions(false, true);
}
