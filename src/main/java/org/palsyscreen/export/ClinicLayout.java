package org.palsyscreen.export;

/** What holds now for everybody's files. */
public interface ClinicLayout {
    ExportLayout now();
}
