package org.palsyscreen.analysis.measures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.HealthyBand;
import org.palsyscreen.analysis.HealthyReference;
import org.palsyscreen.analysis.Measure;
import org.palsyscreen.analysis.Range;

/** The bands of healthy faces as lines of text, in millimetres (or degrees) at {@link #IRIS_DIAMETER_MM}. */
public final class BandTable {
    /** Published mean of the visible diameter of the adult iris. */
    public static final double IRIS_DIAMETER_MM = 11.77;

    public static final String RESOURCE = "healthy-bands.csv";
    public static final String HEADER =
            "measure,source,faces,difference mean,p5,p95,absolute mean,p5,p95,percent mean,p5,p95";
    private static final int COLUMNS = 12;

    private BandTable() {}

    /** The shipped bands, written by the program {@code HealthyBands} of the training. */
    public static HealthyReference load() {
        try (InputStream in = BandTable.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no " + RESOURCE + " on the class path");
            }
            return parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same bands when an iris is taken to be as wide as this: lengths grow alike, angles and shares do not. */
    static HealthyReference scaled(HealthyReference reference, double irisDiameterMm) {
        double factor = irisDiameterMm / IRIS_DIAMETER_MM;
        return new HealthyReference(reference.bands().stream()
                .map(band -> switch (band.measure().unit()) {
                    case DEGREES -> band;
                    case MM ->
                        new HealthyBand(
                                band.measure(),
                                band.source(),
                                band.faces(),
                                band.difference().times(factor),
                                band.absolute().times(factor),
                                band.percent());
                })
                .toList());
    }

    /** @param lines of the file; those that begin with # say how it was made */
    static HealthyReference parse(List<String> lines) {
        return new HealthyReference(lines.stream()
                .filter(line -> !line.startsWith("#") && !line.equals(HEADER))
                .map(BandTable::band)
                .toList());
    }

    private static HealthyBand band(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("not a line of " + RESOURCE + ": " + line);
        }
        Measure measure = Measure.valueOf(cells[0]);
        Range percent = cells[9].isEmpty() ? null : range(cells, 9);
        return new HealthyBand(
                measure, cells[1], Integer.parseInt(cells[2]), range(cells, 3), range(cells, 6), percent);
    }

    private static Range range(String[] cells, int at) {
        return new Range(
                Double.parseDouble(cells[at]), Double.parseDouble(cells[at + 1]), Double.parseDouble(cells[at + 2]));
    }

    /** As {@link #load()} reads it back. */
    public static String line(HealthyBand band) {
        return band.measure() + "," + band.source() + "," + band.faces() + "," + cells(band.difference()) + ","
                + cells(band.absolute()) + "," + cells(band.percent());
    }

    private static String cells(@Nullable Range range) {
        return range == null
                ? ",,"
                : String.format(Locale.ROOT, "%.3f,%.3f,%.3f", range.mean(), range.p5(), range.p95());
    }
}
