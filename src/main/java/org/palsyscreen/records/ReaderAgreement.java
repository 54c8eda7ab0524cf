package org.palsyscreen.records;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    public record Cell(String first, String second, Outcome firstSaid, Outcome secondSaid, int count) {
        private boolean inOrderOfNames() {
            return first.compareTo(second) <= 0;
        }

        /** The same pairs as if the second had read first. */
        private Cell turned() {
            return new Cell(second, first, secondSaid, firstSaid, count);
        }
    }

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

    /** Every outcome that a reader may come to or has come to. */
    public Set<Outcome> outcomes() {
        var outcomes = EnumSet.of(Outcome.NO_SIGN, Outcome.UNCERTAIN, Outcome.REFER);
        cells.forEach(cell -> outcomes.addAll(List.of(cell.firstSaid(), cell.secondSaid())));
        return outcomes;
    }

    /** Pairs of which the first reader said this and the second that. */
    public int count(Outcome first, Outcome second) {
        return pairs(cells.stream()
                .filter(cell -> cell.firstSaid() == first && cell.secondSaid() == second)
                .toList());
    }

    /** By who read together, in the order of their names; each as if the one with the earlier name had always been first. */
    public SortedMap<Readers, ReaderAgreement> byReaders() {
        var grouped = cells.stream()
                .map(cell -> cell.inOrderOfNames() ? cell : cell.turned())
                .collect(Collectors.groupingBy(cell -> new Readers(cell.first(), cell.second())));
        var byReaders = new TreeMap<Readers, ReaderAgreement>(
                Comparator.comparing(Readers::one).thenComparing(Readers::other));
        grouped.forEach((readers, own) -> byReaders.put(readers, new ReaderAgreement(own)));
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
