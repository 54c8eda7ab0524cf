package org.palsyscreen.analysis.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A model's folder whose files are all there and have the hashes that its {@code model.json} states. */
public record ModelFolder(Path path, ModelManifest manifest) implements ModelCheck {

    /** Reads every file of the model once; about a hundred milliseconds for the classifier. */
    public static ModelCheck check(Path folder) {
        String name = String.valueOf(folder.getFileName());
        if (!Files.isRegularFile(folder.resolve(ModelManifest.FILE_NAME))) {
            return new ModelProblem(
                    "The model " + name + " is missing: there is no " + folder.resolve(ModelManifest.FILE_NAME) + ".");
        }
        ModelManifest manifest;
        try {
            manifest = ModelManifest.read(folder);
        } catch (JacksonException e) {
            return new ModelProblem("The model.json of " + name + " is not readable: " + e.getOriginalMessage());
        }
        if (!manifest.files().containsKey(SavedModel.FILE_NAME)) {
            return new ModelProblem("The model.json of " + name + " does not list " + SavedModel.FILE_NAME + ".");
        }
        for (Map.Entry<String, String> file : new TreeMap<>(manifest.files()).entrySet()) {
            Path path = within(folder, file.getKey());
            if (path == null || !Files.isRegularFile(path)) {
                return new ModelProblem("The model " + name + " lacks its file " + file.getKey() + ".");
            }
            try {
                if (!sha256(path).equals(file.getValue())) {
                    return new ModelProblem("The file " + file.getKey() + " of the model " + name
                            + " was altered: its hash is not the one in model.json.");
                }
            } catch (IOException e) {
                return new ModelProblem(
                        "The file " + file.getKey() + " of the model " + name + " cannot be read: " + e.getMessage());
            }
        }
        return new ModelFolder(folder, manifest);
    }

    private static @Nullable Path within(Path folder, String file) {
        try {
            Path path = folder.resolve(file).normalize();
            return path.startsWith(folder.normalize()) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** SHA-256 of a file in lower-case hex, as a manifest lists it. */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = sha256Digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
