package org.palsyscreen.batch.classify;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that appears under its name only when it is complete; when the program is stopped before, nothing is left. */
final class WholeFile implements Closeable {
    private final Path target;
    private final Path partial;
    private final BufferedWriter writer;
    private final Thread onStop;

    WholeFile(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        if (Files.isDirectory(this.target)) {
            throw new IOException(target + " is a folder");
        }
        Path folder = this.target.getParent();
        partial = Files.createTempFile(folder, ".palsyscreen-", ".partial");
        writer = Files.newBufferedWriter(partial);
        onStop = new Thread(this::discard);
        Runtime.getRuntime().addShutdownHook(onStop);
    }

    Writer writer() {
        return writer;
    }

    void complete() throws IOException {
        writer.close();
        Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(partial);
        try {
            Runtime.getRuntime().removeShutdownHook(onStop);
        } catch (IllegalStateException stopping) {
            // the hook itself has begun to run: it finds nothing left to delete
            return;
        }
    }

    private void discard() {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            System.err.println("palsyscreen: " + partial + " could not be deleted: " + e.getMessage());
        }
    }
}
