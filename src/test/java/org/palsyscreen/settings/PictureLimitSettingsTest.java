package org.palsyscreen.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.access.Role;
import org.palsyscreen.analysis.PictureLimits;
import org.palsyscreen.analysis.PictureLimitsSource;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.MovableClock;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.fixture.Shelf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@RecordSlice
@Import(Shelf.class)
class PictureLimitSettingsTest {
    private static final PictureLimits STRICT = new PictureLimits(200, 5, 10, 20, 30, 90, 210);

    @Autowired
    PictureLimitSettings settings;

    @Autowired
    PictureLimitsSource source;

    @Autowired
    Shelf shelf;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothingSet() {
        jdbc.sql("delete from picture_limit_change").update();
        clock.advance(Duration.ofSeconds(3));
        shelf.clear();
    }

    @Test
    void what_is_saved_holds_for_the_next_picture_and_can_be_taken_back() throws Exception {
        assertThat(source.current()).isEmpty();
        assertThat(save(0, STRICT, "new lamp")).isTrue();
        assertThat(source.current()).contains(STRICT);
        assertThat(asAdministrator(() -> settings.inEffect())).isEqualTo(STRICT);

        assertThat(save(0, STRICT, "again")).as("somebody was faster").isFalse();
        assertThat(save(1, STRICT, "again")).as("nothing changes").isFalse();
        assertThat(save(1, null, "lamp broke")).isTrue();
        assertThat(source.current()).isEmpty();
        assertThat(asAdministrator(() -> settings.inEffect())).isEqualTo(settings(8.5));
        assertThat(jdbc.sql(
                                "select detail from audit_entry where action = 'PICTURE_LIMITS_CHANGED' order by number desc")
                        .query(String.class)
                        .list()
                        .getFirst())
                .endsWith("-> as configured");
    }

    @Test
    void another_instances_change_is_seen_after_two_seconds() {
        assertThat(source.current()).isEmpty();
        jdbc.sql(
                        "insert into picture_limit_change values (1, 200, 5, 10, 20, 30, 90, 210, 'b', current_timestamp, 'x')")
                .update();
        assertThat(source.current()).as("remembered").isEmpty();
        clock.advance(Duration.ofSeconds(2));
        assertThat(source.current()).contains(STRICT);
    }

    @Test
    void what_makes_no_sense_is_refused() throws Exception {
        assertThat(save(0, settings(60), "wide")).isFalse();
        assertThat(save(0, settings(Double.NaN), "odd")).isFalse();
        assertThat(save(0, STRICT, " ")).isFalse();
        assertThat(save(0, STRICT, "x".repeat(501))).isFalse();
        assertThat(source.current()).isEmpty();
    }

    @Test
    void the_effect_is_counted_on_the_last_pictures() throws Exception {
        shelf.screened("olga", "A", Findings.assessment(0.9));
        shelf.screened("olga", "B", Findings.assessment(0.1));
        jdbc.sql("update screening set yaw_degrees = 7 where patient_reference = 'B'")
                .update();

        var same = asAdministrator(() -> settings.effect(settings.configured()));
        assertThat(same).isEqualTo(new PictureLimitEffect(2, 0, 0));
        assertThat(asAdministrator(() -> settings.effect(settings(5)))).isEqualTo(new PictureLimitEffect(2, 1, 0));

        jdbc.sql("""
                update screening set outcome = 'UNGRADABLE', ungradable_reason = 'TURNED_SIDEWAYS', probability = null,
                yaw_degrees = 12 where patient_reference = 'B'""").update();
        assertThat(asAdministrator(() -> settings.effect(settings(15)))).isEqualTo(new PictureLimitEffect(2, 0, 1));
    }

    @Test
    void only_administrators_see_or_change_them() {
        for (var role : List.of(Role.OPERATOR, Role.REVIEWER, Role.AUDITOR)) {
            assertThatThrownBy(() -> Identity.as("x", role, () -> settings.save(0, STRICT, "x")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> Identity.as("x", role, () -> settings.inEffect()))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private static PictureLimits settings(double yaw) {
        return new PictureLimits(120, yaw, 20, 30, 12, 80, 225);
    }

    private boolean save(int version, PictureLimits wanted, String reason) throws Exception {
        return asAdministrator(() -> settings.save(version, wanted, reason));
    }

    private static <T> T asAdministrator(Callable<T> act) throws Exception {
        return Identity.as("adam", Role.ADMINISTRATOR, act);
    }
}
