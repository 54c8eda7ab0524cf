package org.palsyscreen.batch;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Set;
import org.palsyscreen.batch.classify.AnalysisPipeline;

/** The application as a program that ends, instead of as a server. */
public final class CommandLineMain {
    private static final Set<String> COMMANDS = Set.of(
            "classify", "evaluate", "export", "import", "audit", "backup", "restore", "--help", "-h", "--version");

    private CommandLineMain() {}

    /** Whether these arguments ask for the command line; anything else is for the server. */
    public static boolean isMeant(String[] args) {
        return args.length > 0 && COMMANDS.contains(args[0]);
    }

    /** @return the exit code, as listed in the help of the command */
    public static int run(String[] args) {
        PrintStream results = System.out;
        // results only on the standard output: whatever logs goes to the other stream
        System.setOut(System.err);
        return PalsyScreenCommand.execute(AnalysisPipeline::start, results, System.err, Clock.systemUTC(), args);
    }
}
