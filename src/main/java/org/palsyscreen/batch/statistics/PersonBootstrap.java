package org.palsyscreen.batch.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Intervals by drawing persons with replacement, each with all of their pictures. Persons with palsy, without, and with
 * pictures of both are drawn apart, each as many as there are, so that every draw has both labels. The same pictures in
 * the same order always give the same intervals.
 */
public final class PersonBootstrap {
    public static final int DRAWS = 2000;
    public static final long SEED = 20_261_124;

    private final List<String> personOf;
    // kind of person, person, the person's pictures
    private final List<int[][]> kinds = new ArrayList<>();

    private PersonBootstrap(List<String> personOf, IntPredicate palsy) {
        this.personOf = List.copyOf(personOf);
        Map<String, List<Integer>> pictures = new LinkedHashMap<>();
        for (int i = 0; i < personOf.size(); i++) {
            pictures.computeIfAbsent(personOf.get(i), p -> new ArrayList<>()).add(i);
        }
        Map<Integer, List<int[]>> byKind = new TreeMap<>();
        for (List<Integer> own : pictures.values()) {
            int kind = own.stream().mapToInt(i -> palsy.test(i) ? 2 : 1).reduce(0, (a, b) -> a | b);
            byKind.computeIfAbsent(kind, k -> new ArrayList<>())
                    .add(own.stream().mapToInt(Integer::intValue).toArray());
        }
        byKind.values().forEach(persons -> kinds.add(persons.toArray(int[][]::new)));
    }

    public static PersonBootstrap of(List<Scored> scored) {
        return new PersonBootstrap(
                scored.stream().map(Scored::person).toList(), i -> scored.get(i).paralysis());
    }

    /** For pictures whose label does not matter. */
    public static PersonBootstrap ofPersons(List<String> personOf) {
        return new PersonBootstrap(personOf, i -> true);
    }

    /** All statistics from the same draws. */
    public List<Estimate> estimates(List<? extends Statistic> statistics) {
        double[][] drawn = new double[statistics.size()][DRAWS];
        Random random = new Random(SEED);
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] weights = draw(random);
            for (int s = 0; s < statistics.size(); s++) {
                drawn[s][draw] = statistics.get(s).value(weights);
            }
        }
        int[] once = new int[personOf.size()];
        Arrays.fill(once, 1);
        return IntStream.range(0, statistics.size())
                .mapToObj(s -> estimate(statistics.get(s), statistics.get(s).value(once), drawn[s]))
                .toList();
    }

    public Estimate estimate(Statistic statistic) {
        return estimates(List.of(statistic)).getFirst();
    }

    private Estimate estimate(Statistic statistic, double value, double[] drawn) {
        boolean end = statistic instanceof Share && (value == 0 || value == 1);
        return new Estimate(
                value, end ? Interval.atTheEnd(value == 1, persons((Share) statistic)) : Interval.ofDraws(drawn));
    }

    private int persons(Share share) {
        Set<String> persons = new HashSet<>();
        share.among().stream().mapToObj(personOf::get).forEach(persons::add);
        return persons.size();
    }

    private int[] draw(Random random) {
        int[] weights = new int[personOf.size()];
        for (int[][] persons : kinds) {
            for (int i = 0; i < persons.length; i++) {
                for (int picture : persons[random.nextInt(persons.length)]) {
                    weights[picture]++;
                }
            }
        }
        return weights;
    }
}
