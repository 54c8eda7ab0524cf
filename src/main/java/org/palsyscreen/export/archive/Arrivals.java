package org.palsyscreen.export.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palsyscreen.export.ImportProblem;
import org.palsyscreen.export.ImportResult;
import org.palsyscreen.records.ReviewHistory;
import org.palsyscreen.records.ReviewService;
import org.palsyscreen.screening.ScreeningId;
import org.palsyscreen.storage.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records of one archive as they come in: new, here already, or here with other values. */
final class Arrivals {
    /** More calls of the sequence than this are not made to keep the numbers of an archive. */
    private static final long HIGHEST_KEPT = 20_000_000;

    private final Factory with;
    private final ArchiveFile archive;
    private final Numbers numbers;
    private final boolean numbersKept;
    private final PersonArrivals persons;
    private final String here;
    private final List<Long> conflicts = new ArrayList<>();
    private long added;
    private long present;
    private long reviews;

    private Arrivals(Factory with, ArchiveFile archive, long highest) {
        this.with = with;
        this.archive = archive;
        this.here = with.installation.uuid();
        persons = new PersonArrivals(with.jdbc, with.tables, with.personRows);
        numbers = new Numbers(with.jdbc, with.database);
        // an empty installation takes the numbers over, so that addresses of records stay good
        numbersKept = highest <= HIGHEST_KEPT
                && with.jdbc
                        .sql("select id from screening fetch first 1 rows only")
                        .query(Long.class)
                        .optional()
                        .isEmpty();
        if (numbersKept) {
            numbers.leave(highest);
        }
    }

    /** All of them before the first screening, which finds its patient by the reference. */
    void take(ArchivedPerson person) {
        persons.take(person);
    }

    void take(ArchivedRecord record) throws IOException {
        var known = known(record.installation(), record.id());
        if (known.isPresent()) {
            if (with.same.as(record, known.get())) {
                present++;
            } else {
                conflicts.add(record.id());
            }
            return;
        }
        var jpeg = record.picture() == null ? null : archive.picture(record.picture());
        boolean foreign = !record.installation().equals(here);
        long id = numbersKept && with.same.free(record.id()) ? record.id() : numbers.next();
        with.inserts.add(id, record, jpeg, foreign);
        readBack(id, record);
        added++;
        reviews += record.reviews().size();
    }

    private Optional<Long> known(String installation, long id) {
        return installation.equals(here)
                ? with.same.here(id)
                : with.jdbc
                        .sql("select screening_id from import_origin where installation = ? and origin_id = ?")
                        .params(installation, id)
                        .query(Long.class)
                        .optional();
    }

    /** What is stored now must be what was in the archive, and must be something that screens can show. */
    private void readBack(long id, ArchivedRecord record) {
        try {
            var standing = ReviewHistory.standing(with.reviews.reviews(new ScreeningId(id)));
            if (!with.same.stands(id, standing)) {
                throw new Refusal(ImportProblem.BAD_VALUE, "where the reviews led screening " + record.id());
            }
        } catch (IllegalArgumentException e) {
            throw new Refusal(ImportProblem.BAD_VALUE, "reviews of screening " + record.id());
        }
        if (!with.same.as(record, id)) {
            throw new Refusal(ImportProblem.BAD_VALUE, "screening " + record.id() + " reads back otherwise");
        }
    }

    /** The last step. */
    ImportResult.Done result(long pictures, String sha256) {
        persons.merge(origin ->
                known(origin.get("installation").stringValue(), origin.get("id").longValue()));
        return new ImportResult.Done(
                added + present + conflicts.size(),
                added,
                present,
                conflicts,
                pictures,
                reviews,
                persons.result(),
                sha256);
    }

    /** What every import needs. */
    @Component
    static final class Factory {
        private final JdbcClient jdbc;
        private final Database database;
        private final Installation installation;
        private final RecordInserts inserts;
        private final TableInserts tables;
        private final PersonRows personRows;
        private final SameRecord same;
        private final ReviewService reviews;

        Factory(
                JdbcClient jdbc,
                Database database,
                Installation installation,
                RecordInserts inserts,
                TableInserts tables,
                PersonRows personRows,
                SameRecord same,
                ReviewService reviews) {
            this.jdbc = jdbc;
            this.database = database;
            this.installation = installation;
            this.inserts = inserts;
            this.tables = tables;
            this.personRows = personRows;
            this.same = same;
            this.reviews = reviews;
        }

        /** @param highest number of a screening in the archive */
        Arrivals begin(ArchiveFile archive, long highest) {
            return new Arrivals(this, archive, highest);
        }
    }
}
