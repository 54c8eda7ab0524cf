package org.palsyscreen.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palsyscreen.access.Role;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.PalsyClassifier;
import org.palsyscreen.analysis.ThresholdSource;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.MovableClock;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.fixture.Shelf;
import org.palsyscreen.programme.Proportion;
import org.palsyscreen.programme.ReviewedCases.Sign;
import org.palsyscreen.records.Verdict;
import org.palsyscreen.settings.ThresholdSaving.Overtaken;
import org.palsyscreen.settings.ThresholdSaving.Refusal;
import org.palsyscreen.settings.ThresholdSaving.Refused;
import org.palsyscreen.settings.ThresholdSaving.Saved;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@RecordSlice
@Import(Shelf.class)
class ThresholdSettingsTest {
    private static final Thresholds STRICT = new Thresholds(0.4, 0.8);
    private static final Thresholds WIDE = new Thresholds(0.1, 0.95);

    @Autowired
    ThresholdSettings settings;

    @Autowired
    ThresholdSource source;

    @Autowired
    PalsyClassifier classifier;

    @Autowired
    Shelf shelf;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private long auditedBefore;

    @BeforeEach
    void nothingWasChanged() {
        shelf.clear();
        jdbc.sql("delete from threshold_change").update();
        clock.advance(Duration.ofSeconds(10));
        auditedBefore = jdbc.sql("select coalesce(max(number), 0) from audit_entry")
                .query(Long.class)
                .single();
    }

    @Test
    void a_change_holds_at_once_and_is_kept_with_who_when_why_and_what_was_before() throws Exception {
        var own = classifier.defaultThresholds().orElseThrow();
        assertThat(source.current()).isEmpty();

        var saved = (Saved) save(0, STRICT, " too many false alarms ");

        assertThat(saved.now())
                .isEqualTo(new ThresholdState(1, STRICT, own))
                .isEqualTo(asAdministrator(settings::state));
        assertThat(source.current()).contains(STRICT);
        assertThat(asAdministrator(() -> settings.changes(0, 10)))
                .containsExactly(new ThresholdChange(1, STRICT, own, "ada", clock.instant(), "too many false alarms"));
        assertThat(audited())
                .containsExactly("the model's own (" + own.lower() + " and " + own.upper() + ") -> 0.4 and 0.8");
    }

    @Test
    void the_way_back_to_the_models_own_is_a_change_like_any_other() throws Exception {
        save(0, STRICT, "trial");
        assertThat(save(1, null, "trial is over")).isInstanceOf(Saved.class);

        assertThat(source.current()).isEmpty();
        assertThat(asAdministrator(settings::changeCount)).isEqualTo(2);
        assertThat(asAdministrator(() -> settings.changes(0, 1)).getFirst().previous())
                .isEqualTo(STRICT);
        assertThat(audited()).hasSize(2);
    }

    @Test
    void who_saw_an_older_state_is_told_who_was_faster() throws Exception {
        save(0, STRICT, "first");
        var second = (Overtaken) save(0, WIDE, "second");
        assertThat(second.by().reason()).isEqualTo("first");
        assertThat(source.current()).contains(STRICT);
        assertThat(audited()).hasSize(1);
    }

    @Test
    void of_two_at_the_same_moment_one_is_saved() throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> {
                start.await();
                return save(0, STRICT, "one");
            });
            var other = threads.submit(() -> {
                start.await();
                return save(0, WIDE, "other");
            });
            assertThat(List.of(one.get(), other.get()))
                    .hasAtLeastOneElementOfType(Saved.class)
                    .hasAtLeastOneElementOfType(Overtaken.class);
        }
        assertThat(audited()).hasSize(1);
        assertThat(asAdministrator(settings::changeCount)).isOne();
    }

    @Test
    void what_makes_no_change_or_has_no_reason_is_refused() throws Exception {
        assertThat(save(0, STRICT, "  ")).isEqualTo(new Refused(Refusal.NO_REASON));
        assertThat(save(0, STRICT, "x".repeat(501))).isEqualTo(new Refused(Refusal.REASON_TOO_LONG));
        assertThat(save(0, null, "none set anyway")).isEqualTo(new Refused(Refusal.NOTHING_CHANGES));
        assertThat(audited()).isEmpty();
    }

    @Test
    void what_another_instance_changes_is_seen_after_two_seconds() throws Exception {
        save(0, STRICT, "here");
        assertThat(source.current()).contains(STRICT);
        jdbc.sql("""
                insert into threshold_change (version, lower_threshold, upper_threshold, changed_by, changed_at, reason)
                select 2, 0.1, 0.95, changed_by, changed_at, 'elsewhere' from threshold_change""").update();

        clock.advance(Duration.ofMillis(1999));
        assertThat(source.current()).contains(STRICT);
        clock.advance(Duration.ofMillis(1));
        assertThat(source.current()).contains(WIDE);
    }

    @Test
    void the_effect_judges_the_reviewed_cases_anew_and_leaves_them_as_they_are() throws Exception {
        var palsy = shelf.screened("olga", "A", Findings.assessment(0.75));
        shelf.reviewed("rita", palsy, 0, new Verdict.Override(Outcome.REFER, "clear"));
        var healthy = shelf.screened("olga", "B", Findings.assessment(0.9));
        shelf.reviewed("rita", healthy, 0, new Verdict.Override(Outcome.NO_SIGN, "scar"));
        shelf.screened("olga", "C", Findings.assessment(0.6));
        var ungradable = shelf.screened("olga", "D", new Ungradable(UngradableReason.NO_FACE));
        shelf.reviewed("rita", ungradable, 0, new Verdict.Confirm(""));
        var voided = shelf.screened("olga", "E", Findings.assessment(0.9));
        shelf.reviewed("rita", voided, 0, new Verdict.Confirm(""));
        shelf.reviewed("rita", voided, 1, new Verdict.Void("test"));
        save(0, STRICT, "as before");

        var effect = asAdministrator(() -> settings.effect(new Thresholds(0.4, 0.7)));

        assertThat(effect.cases()).isEqualTo(2);
        assertThat(effect.changed()).isOne();
        assertThat(effect.before().sensitivity(Sign.REFER)).isEqualTo(new Proportion(0, 1));
        assertThat(effect.after().sensitivity(Sign.REFER)).isEqualTo(new Proportion(1, 1));
        assertThat(effect.after().specificity(Sign.REFER)).isEqualTo(new Proportion(0, 1));
        assertThat(source.current()).contains(STRICT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OPERATOR", "REVIEWER", "AUDITOR"})
    void nobody_else_may_look_or_change(Role role) {
        assertThatThrownBy(() -> Identity.as("olga", role, settings::state)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Identity.as("olga", role, () -> settings.save(0, STRICT, "mine")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(source.current()).isEmpty();
    }

    private ThresholdSaving save(int version, @Nullable Thresholds wanted, String reason) throws Exception {
        return asAdministrator(() -> settings.save(version, wanted, reason));
    }

    private List<String> audited() {
        return jdbc.sql(
                        "select detail from audit_entry where action = 'THRESHOLDS_CHANGED' and number > ? order by number")
                .param(auditedBefore)
                .query(String.class)
                .list();
    }

    private static <T> T asAdministrator(Callable<T> call) throws Exception {
        return Identity.as("ada", Role.ADMINISTRATOR, call);
    }
}
