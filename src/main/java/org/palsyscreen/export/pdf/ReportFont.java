package org.palsyscreen.export.pdf;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** Liberation Sans, embedded: Latin, Greek and Cyrillic letters look the same on every machine. */
final class ReportFont {
    private static final String FILE = "font-fallback/LiberationSans-Regular.ttf";
    private static final BaseFont BASE = load();

    private ReportFont() {}

    private static BaseFont load() {
        try (var in = BaseFont.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the PDF library has no " + FILE);
            }
            return BaseFont.createFont("LiberationSans.ttf", BaseFont.IDENTITY_H, true, true, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Font of(float size) {
        return new Font(BASE, size, Font.NORMAL, Color.BLACK);
    }

    static Font bold(float size) {
        return new Font(BASE, size, Font.BOLD, Color.BLACK);
    }
}
