package org.palsyscreen.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palsyscreen.fixture.MovableClock;

class LockoutTest {
    private final MovableClock clock = new MovableClock();
    private final Lockout lockout = new Lockout(clock);

    @BeforeEach
    void fiveFailures() {
        for (int i = 0; i < 5; i++) {
            assertThat(lockout.begin("anna")).isEmpty();
        }
    }

    @Test
    void the_sixth_attempt_is_locked_for_60_seconds() {
        assertThat(lockout.begin("anna")).contains(clock.instant().plusSeconds(60));
        clock.advance(Duration.ofSeconds(59));
        assertThat(lockout.begin("anna")).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(lockout.begin("anna")).isEmpty();
    }

    @Test
    void another_name_is_not_locked() {
        assertThat(lockout.begin("bert")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,120", "2,240", "3,480", "4,900", "5,900", "40,900"})
    void each_further_failure_doubles_the_lock_up_to_15_minutes(int furtherFailures, long seconds) {
        for (int i = 0; i < furtherFailures; i++) {
            clock.advance(Duration.ofMinutes(15));
            assertThat(lockout.begin("anna")).isEmpty();
        }

        assertThat(lockout.begin("anna")).contains(clock.instant().plusSeconds(seconds));
    }

    @Test
    void attempts_during_the_lock_do_not_prolong_it() {
        for (int i = 0; i < 100; i++) {
            assertThat(lockout.begin("anna")).isPresent();
        }
        clock.advance(Duration.ofSeconds(60));

        assertThat(lockout.begin("anna")).isEmpty();
    }

    @Test
    void a_success_forgets_the_failures() {
        clock.advance(Duration.ofSeconds(60));
        assertThat(lockout.begin("anna")).isEmpty();
        lockout.succeeded("anna");

        fiveFailures();
        assertThat(lockout.begin("anna")).contains(clock.instant().plusSeconds(60));
    }

    @Test
    void a_day_without_attempts_forgets_the_failures() {
        clock.advance(Duration.ofHours(25));

        fiveFailures();
        assertThat(lockout.begin("anna")).contains(clock.instant().plusSeconds(60));
    }
}
