package org.palsyscreen.batch;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.palsyscreen.batch.archive.ExportCommand;
import org.palsyscreen.batch.archive.ImportCommand;
import org.palsyscreen.batch.archive.Records;
import org.palsyscreen.batch.classify.AnalysisPipeline;
import org.palsyscreen.batch.classify.ClassifyCommand;
import org.palsyscreen.batch.evaluate.EvaluateCommand;
import org.palsyscreen.batch.keeping.AuditCommand;
import org.palsyscreen.batch.keeping.BackupCommand;
import org.palsyscreen.batch.keeping.RestoreCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** What can be asked for on the command line. */
@Command(
        name = "palsyscreen",
        mixinStandardHelpOptions = true,
        versionProvider = PalsyScreenCommand.Version.class,
        description = {
            "Screens faces for signs of facial paralysis. A screening aid, not a diagnosis.",
            "Without a command the web application starts."
        })
final class PalsyScreenCommand {
    private PalsyScreenCommand() {}

    /** @return the exit code */
    static int execute(
            AnalysisPipeline.Start pipelines, PrintStream results, PrintStream messages, Clock clock, String... args) {
        return new CommandLine(new PalsyScreenCommand())
                .addSubcommand(new ClassifyCommand(pipelines, results, messages))
                .addSubcommand(new EvaluateCommand(pipelines, results, messages, clock))
                .addSubcommand(new ExportCommand(Records::start, results, messages))
                .addSubcommand(new ImportCommand(Records::start, results, messages))
                .addSubcommand(new AuditCommand(Records::start, results, messages, clock))
                .addSubcommand(new BackupCommand(Records::start, results, messages))
                .addSubcommand(new RestoreCommand(results, messages))
                .setOut(new PrintWriter(results, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(messages, true, StandardCharsets.UTF_8))
                .execute(args);
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = PalsyScreenCommand.class.getPackage().getImplementationVersion();
            return new String[] {"PalsyScreen " + (version == null ? "(not packaged)" : version)};
        }
    }
}
