package org.palsyscreen.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Outcome;

/**
 * How far two readers of the same screenings agree beyond chance.
 *
 * @param cells how often the first reader came to one outcome and the second to another; at least one pair
 */
public record ReaderAgreement(List<Cell> cells) {
    private static final double Z = 1.959963984540054;

    /** @param count pairs of these two readers with these two outcomes */
    public record Cell(String first, String second, Outcome firstSaid, Outcome secondSaid, int count) {}

    /** Pairs of two readers, whoever was first. */
    public record Readers(String one, String other) {}

    /** @param low of an interval of 95 % */
    public record Kappa(double value, double low, double high) {}

    public ReaderAgreement {
        cells = List.copyOf(cells);
        if (pairs(cells) == 0) {
            throw new IllegalArgumentException("no pairs");
        }
    }

    public int pairs() {
        return pairs(cells);
    }

    public int agreed() {
        return pairs(cells.stream()
                .filter(cell -> cell.firstSaid() == cell.secondSaid())
                .toList());
    }

    private static int pairs(Collection<Cell> cells) {
        return cells.stream().mapToInt(Cell::count).sum();
    }

    /** By who read together, in the order of their names. */
    public Map<Readers, ReaderAgreement> byReaders() {
        var grouped = new TreeMap<String, List<Cell>>();
        for (var cell : cells) {
            boolean inOrder = cell.first().compareTo(cell.second()) <= 0;
            var key = inOrder ? cell.first() + '\n' + cell.second() : cell.second() + '\n' + cell.first();
            grouped.computeIfAbsent(key, k -> new ArrayList<>()).add(cell);
        }
        var byReaders = new LinkedHashMap<Readers, ReaderAgreement>();
        grouped.forEach((key, own) -> {
            var names = key.split("\n", -1);
            byReaders.put(new Readers(names[0], names[1]), new ReaderAgreement(own));
        });
        return byReaders;
    }

    /**
     * Cohen's kappa (1960) with the large-sample interval of Fleiss, Cohen and Everitt (1969).
     *
     * @return null when both said the same of everything, so that chance explains it all
     */
    public @Nullable Kappa kappa() {
        int n = Outcome.values().length;
        double total = pairs();
        double[][] p = new double[n][n];
        double[] row = new double[n];
        double[] column = new double[n];
        for (var cell : cells) {
            int i = cell.firstSaid().ordinal();
            int j = cell.secondSaid().ordinal();
            double share = cell.count() / total;
            p[i][j] += share;
            row[i] += share;
            column[j] += share;
        }
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < n; i++) {
            observed += p[i][i];
            expected += row[i] * column[i];
        }
        if (expected > 1 - 1e-12) {
            return null;
        }
        double kappa = (observed - expected) / (1 - expected);
        double diagonal = 0;
        double rest = 0;
        for (int i = 0; i < n; i++) {
            double d = 1 - (row[i] + column[i]) * (1 - kappa);
            diagonal += p[i][i] * d * d;
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    rest += p[i][j] * (column[i] + row[j]) * (column[i] + row[j]);
                }
            }
        }
        double c = kappa - expected * (1 - kappa);
        double variance =
                (diagonal + (1 - kappa) * (1 - kappa) * rest - c * c) / ((1 - expected) * (1 - expected) * total);
        double half = Z * Math.sqrt(Math.max(0, variance));
        return new Kappa(kappa, Math.max(-1, kappa - half), Math.min(1, kappa + half));
    }
}
