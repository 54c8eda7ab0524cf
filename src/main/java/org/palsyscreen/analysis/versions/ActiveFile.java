package org.palsyscreen.analysis.versions;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palsyscreen.analysis.ClassifierVersions;
import org.palsyscreen.analysis.versions.ActiveClassifier.Added;
import org.palsyscreen.analysis.versions.ActiveClassifier.Shipped;
import org.palsyscreen.analysis.versions.ActiveClassifier.Unknown;

/**
 * The file that names the active classifier: {@code (shipped)}, or a version and the hash of its manifest. Until somebody has
 * activated one there is no such file.
 *
 * @param folder may not exist yet
 */
record ActiveFile(Path folder) {
    static final String NAME = "active";
    private static final int MAX_BYTES = 1000;
    private static final Pattern ADDED = Pattern.compile("(" + ClassifierShelf.VERSION + ") ([0-9a-f]{64})");

    ActiveClassifier read() {
        Path file = folder.resolve(NAME);
        try {
            if (Files.notExists(file)) {
                return new Shipped();
            }
            if (Files.size(file) <= MAX_BYTES) {
                String content =
                        Files.readString(file, StandardCharsets.ISO_8859_1).strip();
                Matcher added = ADDED.matcher(content);
                if (content.equals(ClassifierVersions.SHIPPED)) {
                    return new Shipped();
                }
                if (added.matches()) {
                    return new Added(added.group(1), added.group(2));
                }
            }
            return new Unknown("The file " + file + " does not name a classifier.");
        } catch (IOException e) {
            return new Unknown("The file " + file + ", which names the active classifier, cannot be read: " + e);
        }
    }

    /** When this returns, the choice outlasts a power failure; stopped before, the earlier one stands. */
    void write(ActiveClassifier chosen) throws IOException {
        String content = switch (chosen) {
            case Shipped() -> ClassifierVersions.SHIPPED;
            case Added(var version, var hash) -> version + " " + hash;
            case Unknown(var problem) -> throw new IllegalArgumentException(problem);
        };
        Files.createDirectories(folder);
        Path next = folder.resolve("." + NAME + ".next");
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode(content + "\n");
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder();
    }

    /** The new name itself has to reach the disk; Windows does that by itself and opens no folders. */
    private void forceFolder() throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
