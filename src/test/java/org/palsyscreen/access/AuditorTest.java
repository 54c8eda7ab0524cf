package org.palsyscreen.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.fixture.Shelf;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.records.HistoryQuery;
import org.palsyscreen.records.HistorySort;
import org.palsyscreen.records.ReviewService;
import org.palsyscreen.records.Verdict;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ScreeningArchive;
import org.palsyscreen.screening.ScreeningId;
import org.palsyscreen.screening.ScreeningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

@RecordSlice
@Import(Shelf.class)
class AuditorTest {
    @Autowired
    HistoryQuery history;

    @Autowired
    ScreeningArchive archive;

    @Autowired
    ReviewService reviews;

    @Autowired
    ScreeningService screenings;

    @Autowired
    Shelf shelf;

    ScreeningId screening;

    @BeforeEach
    void oneScreening() throws Exception {
        shelf.clear();
        screening = shelf.screened("olga", "P-1", Findings.assessment(0.9));
    }

    @Test
    void reads_history_records_pictures_and_reviews() throws Exception {
        assertThat(asAuditor(() -> history.page(HistoryFilter.NONE, HistorySort.NEWEST_FIRST, null, 10)
                        .rows()))
                .hasSize(1);
        assertThat(asAuditor(history::operators)).containsExactly("olga");
        assertThat(asAuditor(() -> archive.open(screening))).isPresent();
        assertThat(asAuditor(() -> archive.picture(screening))).isPresent();
        assertThat(asAuditor(() -> archive.thumbnail(screening))).isPresent();
        assertThat(asAuditor(() -> reviews.reviews(screening))).isEmpty();
    }

    @Test
    void screens_nobody_and_gives_no_verdict() {
        for (var act : List.<Callable<?>>of(
                () -> screenings.screen(new byte[] {1}, null, PictureSource.UPLOAD),
                () -> reviews.submit(screening, 0, new Verdict.Confirm("")))) {
            assertThatThrownBy(() -> asAuditor(act)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_the_administrator_may_all_and_every_role_includes_itself(Role role) {
        assertThat(role.included()).contains(role);
        assertThat(role.included().size() == Role.values().length).isEqualTo(role == Role.ADMINISTRATOR);
    }

    private static <T> T asAuditor(Callable<T> call) throws Exception {
        return Identity.as("audrey", Role.AUDITOR, call);
    }
}
