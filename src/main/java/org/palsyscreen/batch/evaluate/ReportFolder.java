package org.palsyscreen.batch.evaluate;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A folder that appears under its name only when all its files are complete; stopped before, nothing is left. */
final class ReportFolder implements Closeable {
    private final Path target;
    private final Path partial;
    private final Thread onStop;

    private ReportFolder(Path target, Path partial) {
        this.target = target;
        this.partial = partial;
        onStop = new Thread(this::discard);
        Runtime.getRuntime().addShutdownHook(onStop);
    }

    /**
     * @param pictures the report must not lie among them, where the next evaluation would take it for pictures
     * @param overwrite whether files of an earlier report may be replaced; other files are never touched
     */
    static ReportFolder open(Path out, Path pictures, boolean overwrite) throws IOException {
        Path target = out.toAbsolutePath().normalize();
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new IOException(out + " is a file, not a folder");
        }
        if (Files.isDirectory(pictures)
                && target.startsWith(pictures.toAbsolutePath().normalize())) {
            throw new IOException("the report must not lie among the pictures: choose another folder than " + out);
        }
        if (!overwrite && Files.isDirectory(target) && !filesIn(target).isEmpty()) {
            throw new IOException(out + " is not empty: choose another folder, or replace its report with --overwrite");
        }
        Path beside = target.getParent();
        if (beside == null) {
            throw new IOException(out + " cannot hold a report");
        }
        Files.createDirectories(beside);
        return new ReportFolder(target, Files.createTempDirectory(beside, ".palsyscreen-"));
    }

    Path file(String name) {
        return partial.resolve(name);
    }

    /** @return where the report is */
    Path complete() throws IOException {
        if (!Files.exists(target) || filesIn(target).isEmpty()) {
            Files.deleteIfExists(target);
            // in one step: a reader sees the whole report or none
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            return target;
        }
        for (Path file : filesIn(partial)) {
            Files.move(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }

    @Override
    public void close() throws IOException {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(onStop);
        } catch (IllegalStateException stopping) {
            // the hook itself has begun to run: it finds nothing left to delete
            return;
        }
    }

    private void delete() throws IOException {
        if (Files.isDirectory(partial)) {
            for (Path file : filesIn(partial)) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(partial);
        }
    }

    private void discard() {
        try {
            delete();
        } catch (IOException e) {
            System.err.println("palsyscreen: " + partial + " could not be deleted: " + e.getMessage());
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
