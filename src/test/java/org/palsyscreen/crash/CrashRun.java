package org.palsyscreen.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Screens in processes that are killed (SIGKILL) again and again, and then looks for what they had acknowledged. By hand, as
 * {@code security.md} asks: {@code main} with an empty folder, the
 * number of screenings and of kills, and perhaps {@code delayed}.
 */
final class CrashRun {
    private static final Pattern RECORDED = Pattern.compile("recorded (\\d+) ([0-9a-f]{64})");

    private final Path folder;
    private final boolean delayed;
    private final Random random = new Random();
    private final Map<Long, String> acknowledged = new HashMap<>();
    private final List<String> chains = new ArrayList<>();

    /** @param delayed whether H2's own delay before it writes takes the place of the shipped setting */
    CrashRun(Path folder, boolean delayed) {
        this.folder = folder;
        this.delayed = delayed;
    }

    /**
     * @param acknowledged screenings that a process had reported as recorded
     * @param lost how many of them are gone, or have another picture
     * @param chains what each start and the last look found the audit chain to be, by type of verdict
     */
    record Outcome(int acknowledged, long lost, List<String> chains) {}

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        var outcome = new CrashRun(folder, args.length > 3 && args[3].equals("delayed"))
                .run(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        System.out.println(outcome);
    }

    /** Each process lives for about its share of the screenings, half of it to one and a half. */
    Outcome run(int screenings, int kills) throws IOException, SQLException, InterruptedException {
        int share = screenings / kills;
        for (int kill = 1; kill <= kills; kill++) {
            int missing = screenings - acknowledged.size();
            live(kill == kills ? Math.max(1, missing) : share / 2 + random.nextInt(share));
        }
        live(0);
        return new Outcome(acknowledged.size(), lost(), List.copyOf(chains));
    }

    private void live(int wanted) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:TieredStopAtLevel=1",
                        "-D" + Station.FOLDER + "=" + folder,
                        "-D" + Station.DELAYED + "=" + delayed,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Station.class.getName())
                .redirectError(folder.resolve("station.err").toFile())
                .start();
        try (var lines = process.inputReader()) {
            follow(lines, process, wanted);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Reads on after the kill: what was said before it counts as acknowledged. */
    private void follow(BufferedReader lines, Process process, int wanted) throws IOException {
        int heard = 0;
        boolean checked = false;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var recorded = RECORDED.matcher(line);
            if (line.startsWith("chain ")) {
                chains.add(line.substring("chain ".length()));
                checked = true;
            } else if (recorded.matches()) {
                acknowledged.put(Long.parseLong(recorded.group(1)), recorded.group(2));
                heard++;
            }
            if (checked && heard >= wanted) {
                // by its handle: the process itself would close the pipe that is still being read
                process.toHandle().destroyForcibly();
            }
        }
        if (!checked || heard < wanted) {
            throw new IllegalStateException("the process ended by itself, see " + folder.resolve("station.err"));
        }
    }

    private long lost() throws SQLException {
        var address = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("palsyscreen");
        try (var database = DriverManager.getConnection(address);
                var query = database.prepareStatement("select p.jpeg, s.picture_sha256 from screening s"
                        + " join screening_picture p on p.screening_id = s.id where s.id = ?")) {
            long lost = 0;
            for (var screening : acknowledged.entrySet()) {
                query.setLong(1, screening.getKey());
                try (var row = query.executeQuery()) {
                    boolean kept = row.next()
                            && Sha256Hex.of(row.getBytes(1)).equals(screening.getValue())
                            && screening.getValue().equals(row.getString(2));
                    lost += kept ? 0 : 1;
                }
            }
            return lost;
        }
    }
}
