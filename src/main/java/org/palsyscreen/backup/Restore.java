package org.palsyscreen.backup;

import java.nio.file.Path;
import org.palsyscreen.backup.files.BackupFile;

/** Puts a backup where an application that was not started yet will find it. */
public final class Restore {
    private Restore() {}

    public sealed interface Result {
        record Done(Path database, BackupManifest manifest) implements Result {}

        /** Nothing was changed. */
        record Refused(Refusal reason, String detail) implements Result {}
    }

    public enum Refusal {
        /** There is a database already: it is not overwritten. */
        NOT_EMPTY,
        NOT_A_BACKUP,
        /** Made by a version that wrote another format. */
        OTHER_FORMAT,
        /** The file was cut off or altered, or what is in it does not fit what was noted. */
        DAMAGED,
        NOT_WRITTEN
    }

    /**
     * @param dataFolder {@code palsyscreen.data} of the application that is to have it
     * @param user of the database, with its password
     */
    public static Result into(Path dataFolder, Path backup, String user, String password) {
        return BackupFile.restore(backup, dataFolder, user, password);
    }
}
