package org.palsyscreen.batch.keeping;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.audit.AuditHead;
import org.palsyscreen.audit.AuditHeadText;
import org.palsyscreen.audit.AuditVerdict;
import org.palsyscreen.batch.archive.Records;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code audit}: the chain of the configured database. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Prints the last entry of the audit log, or checks the log from its first entry on.")
public final class AuditCommand {
    private static final int BROKEN = 1;
    private static final int NO_HEAD = 4;

    private final Supplier<Records> records;
    private final PrintStream results;
    private final PrintStream messages;
    private final Clock clock;

    public AuditCommand(Supplier<Records> records, PrintStream results, PrintStream messages, Clock clock) {
        this.records = records;
        this.results = results;
        this.messages = messages;
        this.clock = clock;
    }

    @Command(
            name = "head",
            mixinStandardHelpOptions = true,
            description = "Prints the last entry's number and hash, to be kept elsewhere and checked later.",
            exitCodeOnExecutionException = 70)
    int head() throws Exception {
        try (var opened = records.get()) {
            AuditHead head = Records.asActor(() -> opened.chain().head());
            results.print(AuditHeadText.write(head, clock.instant()));
            return 0;
        }
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Computes every hash anew and says where the log was tampered with.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:the log is whole",
                "1:it was tampered with",
                "2:the command is not understood",
                "4:the file of --head cannot be read or holds no head",
                "70:a defect"
            },
            exitCodeOnExecutionException = 70)
    int verify(
            @Option(
                            names = "--head",
                            paramLabel = "FILE",
                            description = "a head printed earlier: shows entries cut off since then")
                    @Nullable
                    Path file)
            throws Exception {
        var known = file == null ? Optional.<AuditHead>empty() : known(file);
        if (file != null && known.isEmpty()) {
            messages.println("palsyscreen: " + file + " cannot be read or holds no head of an audit log");
            return NO_HEAD;
        }
        try (var opened = records.get()) {
            Callable<AuditVerdict> check = () -> opened.chain().verify(known);
            return switch (Records.asActor(check)) {
                case AuditVerdict.Intact(var head) -> {
                    results.println("whole: " + head.sequence() + " entries, hash " + head.hash());
                    yield 0;
                }
                case AuditVerdict.Broken(var number, var flaw) -> {
                    results.println("tampered with: entry " + number + " is " + flaw);
                    yield BROKEN;
                }
                case AuditVerdict.Stopped stopped -> throw new IllegalStateException("nobody stopped it");
            };
        }
    }

    private static Optional<AuditHead> known(Path file) {
        try {
            var bytes = Files.size(file);
            return bytes > AuditHeadText.MAX_LENGTH ? Optional.empty() : AuditHeadText.read(Files.readString(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
