package org.palsyscreen.batch.classify;

import java.io.IOException;
import java.io.InputStream;
import org.palsyscreen.analysis.ImageIntake;

/**
 * One file that may be a picture.
 *
 * @param name as rows show it: relative to the folder or zip, with forward slashes, nothing that cannot be printed
 */
public record PictureFile(String name, Source source) {
    public PictureFile {
        name = shown(name);
    }

    /** A path as rows show it. */
    public static String shown(String path) {
        return path.replace('\\', '/')
                .codePoints()
                .map(point -> isPrintable(point) ? point : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** At most one byte more than the largest accepted file, so that the intake sees that it is too large. */
    public byte[] bytes() throws IOException {
        try (InputStream in = source.open()) {
            return in.readNBytes(ImageIntake.MAX_BYTES + 1);
        }
    }

    // format characters could turn a name around on a screen
    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** Opens the file, each time from its first byte. */
    public interface Source {
        InputStream open() throws IOException;
    }
}
