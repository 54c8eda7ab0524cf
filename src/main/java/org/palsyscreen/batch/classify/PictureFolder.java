package org.palsyscreen.batch.classify;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files to be classified, sorted by name. Hidden ones are left out, links to folders are not followed. Entries of a
 * zip are read in memory, each up to the largest accepted size: nothing is unpacked, and a bomb is never inflated.
 */
public record PictureFolder(List<PictureFile> files, Closeable open) implements Closeable {
    static final int MAX_ZIP_ENTRIES = 20_000;
    // a step of the path that begins with a dot, save "." and ".."
    private static final Pattern HIDDEN_STEP = Pattern.compile("(^|/)\\.(?!\\.?(/|$))");
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    public static PictureFolder open(Path input) throws IOException {
        if (Files.isDirectory(input)) {
            return new PictureFolder(below(input), () -> {});
        }
        if (!Files.isReadable(input)) {
            throw new NoSuchFileException(input.toString(), null, "no such file, or it must not be read");
        }
        if (isZip(input)) {
            return zip(input);
        }
        String name = String.valueOf(input.getFileName());
        return new PictureFolder(List.of(new PictureFile(name, () -> Files.newInputStream(input))), () -> {});
    }

    private static List<PictureFile> below(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> new PictureFile(folder.relativize(path).toString(), () -> Files.newInputStream(path)))
                    .filter(file -> !isHidden(file.name()))
                    .sorted(Comparator.comparing(PictureFile::name))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static PictureFolder zip(Path input) throws IOException {
        ZipFile zip = openZip(input);
        if (zip.size() > MAX_ZIP_ENTRIES) {
            zip.close();
            throw new ZipException("more than " + MAX_ZIP_ENTRIES + " entries");
        }
        List<PictureFile> files = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(entry -> new PictureFile(entry.getName(), () -> entryOf(zip, entry)))
                .filter(file -> !isHidden(file.name()))
                .sorted(Comparator.comparing(PictureFile::name))
                .toList();
        return new PictureFolder(files, zip);
    }

    private static ZipFile openZip(Path input) throws IOException {
        try {
            return new ZipFile(input.toFile());
        } catch (ZipException names) {
            // older packers write names that are not UTF-8; a file that is no zip at all fails again
            return new ZipFile(input.toFile(), StandardCharsets.ISO_8859_1);
        }
    }

    private static InputStream entryOf(ZipFile zip, ZipEntry entry) throws IOException {
        InputStream in = zip.getInputStream(entry);
        if (in == null) {
            throw new ZipException("no such entry");
        }
        return in;
    }

    private static boolean isZip(Path input) throws IOException {
        try (InputStream in = Files.newInputStream(input)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    private static boolean isHidden(String name) {
        return name.startsWith("__MACOSX/") || HIDDEN_STEP.matcher(name).find();
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
