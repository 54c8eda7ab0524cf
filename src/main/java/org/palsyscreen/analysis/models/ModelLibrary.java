package org.palsyscreen.analysis.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds one folder a model.
 *
 * @param root where the models are, or should be
 */
public record ModelLibrary(Path root) {
    public static final String FACE_DETECTOR = "face-detector";
    public static final String FACE_MESH = "face-mesh";
    public static final String PALSY_CLASSIFIER = "palsy-classifier";
    public static final String MODEL_CARD = "MODEL_CARD.md";

    private static final List<String> NAMES = List.of(FACE_DETECTOR, FACE_MESH, PALSY_CLASSIFIER);

    public Path folder(String model) {
        return root.resolve(model);
    }

    public ModelCheck check(String model) {
        return ModelFolder.check(folder(model));
    }

    /**
     * The configured folder; else {@code ./models} if it holds models; else the models of the jar, unpacked once to the
     * user's cache.
     */
    public static ModelLibrary locate(@Nullable Path configured) {
        if (configured != null) {
            return new ModelLibrary(configured);
        }
        Path working = Path.of("models");
        if (Files.isRegularFile(working.resolve(FACE_DETECTOR).resolve(ModelManifest.FILE_NAME))) {
            return new ModelLibrary(working);
        }
        return unpack(UserCache.folder().resolve("models"), ModelLibrary.class.getClassLoader());
    }

    /** Unpacks the models of the class path below {@code cache}, in a folder named by their contents. */
    static ModelLibrary unpack(Path cache, ClassLoader classes) {
        try {
            Path root = cache.resolve(fingerprint(classes));
            if (!Files.isDirectory(root)) {
                Files.createDirectories(cache);
                // a second process may do the same: both write whole files, the first to rename wins
                Path partial = Files.createTempDirectory(cache, ".partial");
                for (String name : NAMES) {
                    unpackModel(classes, name, partial.resolve(name));
                }
                moveUnlessPresent(partial, root);
            }
            return new ModelLibrary(root);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack the models to " + cache, e);
        }
    }

    private static void unpackModel(ClassLoader classes, String name, Path folder) throws IOException {
        if (!copy(classes, name + "/" + ModelManifest.FILE_NAME, folder.resolve(ModelManifest.FILE_NAME))) {
            return;
        }
        for (String file : ModelManifest.read(folder).files().keySet()) {
            copy(classes, name + "/" + file, folder.resolve(file));
        }
        copy(classes, name + "/" + MODEL_CARD, folder.resolve(MODEL_CARD));
    }

    private static boolean copy(ClassLoader classes, String file, Path target) throws IOException {
        try (InputStream in = classes.getResourceAsStream("models/" + file)) {
            if (in == null) {
                return false;
            }
            Files.createDirectories(target.getParent());
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            return true;
        }
    }

    private static void moveUnlessPresent(Path partial, Path root) throws IOException {
        try {
            Files.move(partial, root, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(root)) {
                throw e;
            }
        }
    }

    private static String fingerprint(ClassLoader classes) throws IOException {
        MessageDigest digest = ModelFolder.sha256Digest();
        for (String name : NAMES) {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            try (InputStream in = classes.getResourceAsStream("models/" + name + "/" + ModelManifest.FILE_NAME)) {
                digest.update(in == null ? new byte[0] : in.readAllBytes());
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }
}
