package org.palsyscreen.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palsyscreen.fixture.MovableClock;
import org.palsyscreen.fixture.RecordSlice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RecordSlice
class LockoutTest {
    @Autowired
    MovableClock clock;

    @Autowired
    Lockout lockout;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void fiveFailuresOfANewName() {
        jdbc.sql("delete from login_failures").update();
        fiveFailures();
    }

    private void fiveFailures() {
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

    @Test
    void another_instance_and_a_restart_remember_the_failures() {
        var other = new Lockout(jdbc, transactions, clock);

        assertThat(other.begin("anna")).contains(clock.instant().plusSeconds(60));
    }

    @Test
    void a_failure_counts_where_its_transaction_is_rolled_back() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            for (int i = 0; i < 5; i++) {
                lockout.begin("bert");
            }
            status.setRollbackOnly();
        });

        assertThat(lockout.begin("bert")).isPresent();
    }

    @Test
    void of_twenty_guesses_at_once_five_are_tried() throws Exception {
        var barrier = new CyclicBarrier(20);
        int tried = 0;
        try (var threads = Executors.newFixedThreadPool(20)) {
            var guesses = IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(() -> {
                        barrier.await();
                        return lockout.begin("carla").isEmpty();
                    }))
                    .toList();
            for (var guess : guesses) {
                tried += guess.get() ? 1 : 0;
            }
        }

        assertThat(tried).isEqualTo(5);
    }

    @Test
    void names_are_not_kept_as_typed_and_not_for_longer_than_a_day() {
        clock.advance(Duration.ofHours(25));
        lockout.begin("my-password-in-the-wrong-field");

        assertThat(jdbc.sql("select name_sha256 from login_failures")
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(name -> assertThat(name).matches("[0-9a-f]{64}"));
    }
}
