package org.palsyscreen.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

@Component
class ClosedFileCopy implements DatabaseCopy {
    private final QuietDatabase database;

    ClosedFileCopy(QuietDatabase database) {
        this.database = database;
    }

    @Override
    public boolean here() {
        return database.here();
    }

    @Override
    public DatabaseFileOutcome copyTo(Path target) throws IOException {
        try {
            return database.whileClosed("shutdown", file -> {
                try {
                    Files.copy(file, target);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
