package org.palsyscreen.analysis.models;

import java.nio.file.Path;

/** The folder for files that can be made again from the jar at any time. */
final class UserCache {
    private UserCache() {}

    static Path folder() {
        return Path.of(System.getProperty("user.home"), ".cache", "palsyscreen");
    }
}
