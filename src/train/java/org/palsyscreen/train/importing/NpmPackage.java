package org.palsyscreen.train.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fetches a package with npm, from whatever registry npm is set to. */
final class NpmPackage {
    private NpmPackage() {}

    /** Downloads and unpacks below {@code work} unless that was done before; returns the package's own folder. */
    static Path fetch(String name, String version, Path work) throws IOException, InterruptedException {
        String plainName = name.replace("@", "").replace('/', '-') + "-" + version;
        Path folder = work.resolve(plainName);
        if (!Files.isDirectory(folder.resolve("package"))) {
            Files.createDirectories(folder);
            run(folder, "npm", "pack", "--silent", name + "@" + version);
            run(folder, "tar", "xzf", plainName + ".tgz");
        }
        return folder.resolve("package");
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + exit);
        }
    }
}
