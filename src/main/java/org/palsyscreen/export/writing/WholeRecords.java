package org.palsyscreen.export.writing;

import java.io.IOException;
import java.util.List;
import org.palsyscreen.export.ExportOptions;
import org.palsyscreen.export.ExportProgress;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.records.HistoryRow;
import org.palsyscreen.records.ReviewService;
import org.palsyscreen.screening.ScreeningBatch;
import org.springframework.stereotype.Component;

/** Reads, for each page of a history, what a list does not show. */
@Component
public class WholeRecords {
    private static final int PAGE = 200;

    private final ScreeningPages pages;
    private final ScreeningBatch screenings;
    private final ReviewService reviews;

    WholeRecords(ScreeningPages pages, ScreeningBatch screenings, ReviewService reviews) {
        this.pages = pages;
        this.screenings = screenings;
        this.reviews = reviews;
    }

    /** What is done with one screening. */
    public interface One {
        void write(ExportedScreening screening) throws IOException;
    }

    /** @return number of screenings */
    public long each(HistoryFilter filter, ExportOptions options, ExportProgress progress, One one) throws IOException {
        return pages.each(filter, options, PAGE, progress, rows -> {
            var ids = rows.stream().map(HistoryRow::id).toList();
            var reviewed = reviews.reviews(ids);
            for (var screening : screenings.read(ids)) {
                one.write(new ExportedScreening(screening, reviewed.getOrDefault(screening.id(), List.of())));
            }
        });
    }
}
