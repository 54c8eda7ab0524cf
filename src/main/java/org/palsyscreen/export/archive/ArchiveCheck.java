package org.palsyscreen.export.archive;

import java.io.IOException;
import java.util.HashSet;
import org.palsyscreen.export.ExportProgress;
import org.palsyscreen.export.ImportProblem;

/** Goes through an archive before anything of it is stored. */
final class ArchiveCheck {
    private final ArchiveFile archive;
    private final Manifest manifest;
    private final HashSet<String> seen = new HashSet<>();
    private long pictures;
    private long highest;

    ArchiveCheck(ArchiveFile archive, Manifest manifest) {
        this.archive = archive;
        this.manifest = manifest;
    }

    /** What is done with one record. */
    interface One {
        void take(ArchivedRecord record) throws IOException;
    }

    /** Every record of an archive in order. */
    static void each(ArchiveFile archive, Manifest manifest, ExportProgress progress, One one) throws IOException {
        long done = 0;
        for (var part : manifest.parts()) {
            if (!progress.goOn(done)) {
                throw new Refusal(ImportProblem.CANCELLED, "");
            }
            var records = archive.lines("records/", part.name(), part.sha256(), part.screenings());
            for (var record : records) {
                one.take(ArchivedRecord.parse(record));
                done++;
            }
        }
    }

    /** @throws Refusal at the first thing that is wrong */
    void run(int ownSchema, ExportProgress progress) throws IOException {
        if (manifest.version() > Manifest.VERSION || schema() > ownSchema) {
            throw new Refusal(ImportProblem.TOO_NEW, "archive " + manifest.version() + ", tables " + manifest.schema());
        }
        if (!manifest.identified() || !manifest.notes() || !manifest.pictures()) {
            throw new Refusal(ImportProblem.INCOMPLETE, "");
        }
        if (!Manifest.sha256(manifest.parts(), manifest.persons()).equals(manifest.sha256())) {
            throw new Refusal(ImportProblem.WRONG_HASH, Manifest.NAME);
        }
        new PersonCheck().run(archive, manifest);
        each(archive, manifest, progress, this::check);
        if (seen.size() != manifest.screenings() || pictures != manifest.pictureFiles()) {
            throw new Refusal(ImportProblem.BAD_VALUE, "number of screenings or pictures");
        }
    }

    private void check(ArchivedRecord record) throws IOException {
        if (!seen.add(record.installation() + record.id())) {
            throw new Refusal(ImportProblem.DUPLICATE, "screening " + record.id());
        }
        highest = Math.max(highest, record.id());
        var name = record.picture();
        if (name != null) {
            if (!Digests.sha256(archive.picture(name)).equals(record.pictureSha256())) {
                throw new Refusal(ImportProblem.WRONG_HASH, name);
            }
            pictures++;
        }
    }

    /** The highest number of a screening. */
    long highest() {
        return highest;
    }

    long pictures() {
        return pictures;
    }

    private int schema() {
        try {
            return Integer.parseInt(manifest.schema());
        } catch (NumberFormatException e) {
            throw new Refusal(ImportProblem.BAD_VALUE, "schema");
        }
    }
}
