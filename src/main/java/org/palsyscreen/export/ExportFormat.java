package org.palsyscreen.export;

/** What a filtered history can be written as. */
public enum ExportFormat {
    CSV("csv", "text/csv; charset=utf-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** A page for each screening, at most {@link #MAX_REPORTED} of them. */
    PDF("pdf", "application/pdf"),
    /** A FHIR R4 Bundle of type collection, as JSON. */
    FHIR("fhir.json", "application/fhir+json"),
    /** All stored values with pictures; identified and with pictures it can be imported again. */
    ZIP("zip", "application/zip");

    /** A longer report is nothing that anybody reads or prints. */
    public static final int MAX_REPORTED = 1000;

    private final String extension;
    private final String contentType;

    ExportFormat(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    /** End of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    public String contentType() {
        return contentType;
    }

    public boolean mayHavePictures() {
        return this == PDF || this == FHIR || this == ZIP;
    }
}
