package org.palsyscreen.analysis.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.bytedeco.javacpp.Loader;

/**
 * Lays TensorFlow's native libraries in a folder of the user, once, and points DJL at them. DJL would otherwise download
 * a build of its own; ours come with the jar. {@link #install} must run before the first use of the engine.
 */
public final class TensorFlowNatives {
    private static final String VERSION = "1.0.0";
    /** DJL's own switch: the folder that holds the libraries. */
    private static final String LIBRARY_PATH = "TENSORFLOW_LIBRARY_PATH";

    private TensorFlowNatives() {}

    /** The folder used when {@code palsyscreen.natives} is not set. */
    public static Path defaultFolder() {
        return UserCache.folder().resolve("natives");
    }

    /**
     * Unpacks the libraries below {@code root} if they are not there yet (about 630 MB, two seconds). Several processes
     * may call this at once: the first unpacks, the others wait for it.
     *
     * @return the folder that holds the libraries
     */
    public static synchronized Path install(Path root) {
        String chosen = System.getenv(LIBRARY_PATH);
        if (chosen == null) {
            chosen = System.getProperty(LIBRARY_PATH);
        }
        if (chosen != null) {
            return Path.of(chosen);
        }
        String platform = Loader.getPlatform();
        Path libraries = root.resolve("tensorflow-" + VERSION + "-" + platform).toAbsolutePath();
        try {
            if (!Files.isDirectory(libraries)) {
                unpackOnce(root, platform, libraries);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack TensorFlow's libraries to " + libraries, e);
        }
        System.setProperty(LIBRARY_PATH, libraries.toString());
        return libraries;
    }

    private static void unpackOnce(Path root, String platform, Path libraries) throws IOException {
        Files.createDirectories(root);
        try (FileChannel lock =
                FileChannel.open(root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // held until the channel closes, also by a process that is killed
            lock.lock();
            if (Files.isDirectory(libraries)) {
                return;
            }
            // a process that was killed while it unpacked leaves this folder; its files are overwritten
            Path partial = root.resolve("." + libraries.getFileName() + ".partial");
            Files.createDirectories(partial);
            for (String name : libraryNames(platform)) {
                copyResource("org/tensorflow/internal/c_api/" + platform + "/" + name, partial.resolve(name));
            }
            Files.move(partial, libraries, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void copyResource(String resource, Path target) throws IOException {
        URL url = TensorFlowNatives.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw new IOException("no " + resource + " on the class path: was the jar built for another platform?");
        }
        try (InputStream in = url.openStream()) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<String> libraryNames(String platform) {
        if (platform.startsWith("linux")) {
            return List.of("libtensorflow_framework.so.2", "libtensorflow_cc.so.2", "libjnitensorflow.so");
        }
        if (platform.startsWith("macosx")) {
            return List.of("libtensorflow_framework.2.dylib", "libtensorflow_cc.2.dylib", "libjnitensorflow.dylib");
        }
        return List.of("tensorflow_cc.dll", "jnitensorflow.dll");
    }
}
