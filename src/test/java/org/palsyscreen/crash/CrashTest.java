package org.palsyscreen.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of what {@link CrashRun} does by hand. */
class CrashTest {
    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_outlives_every_kill() throws Exception {
        var outcome = new CrashRun(folder, false).run(60, 3);

        assertThat(outcome.acknowledged()).isGreaterThanOrEqualTo(60);
        assertThat(outcome.lost()).isZero();
        assertThat(outcome.chains()).hasSize(4).containsOnly("Intact");
    }

    /** Without this the test above could not be seen to fail. */
    @Test
    void with_the_delay_that_h2_has_by_itself_acknowledged_screenings_are_lost() throws Exception {
        var outcome = new CrashRun(folder, true).run(30, 2);

        assertThat(outcome.lost()).isPositive();
    }
}
