package org.palsyscreen.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palsyscreen.access.UserChange.Refusal;
import org.palsyscreen.access.UserChange.Refused;
import org.palsyscreen.access.UserChange.Saved;
import org.palsyscreen.access.UserChange.SavedWithPassword;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.RecordSlice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@RecordSlice
class UserServiceTest {
    @Autowired
    UserService users;

    @Autowired
    PasswordService passwords;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void onlyTheFirstAdministrator() {
        jdbc.sql("delete from app_user where username <> 'admin'").update();
        jdbc.sql("update app_user set role = 'ADMINISTRATOR', enabled = true").update();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void only_administrators_look_after_users(Role role) {
        for (var call : List.<Callable<?>>of(
                () -> users.list(0, 100),
                () -> users.create(new NewUser("eve", "Eve", Role.ADMINISTRATOR)),
                () -> users.changeRole("admin", 0, Role.OPERATOR),
                () -> users.rename("admin", 0, "Eve"),
                () -> users.setEnabled("admin", 0, false),
                () -> users.resetPassword("admin", 0),
                () -> users.endSessions("admin"))) {
            assertThatThrownBy(() -> Identity.as("eve", role, call)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void a_new_user_gets_a_one_time_password_and_must_change_it() throws Exception {
        var created = create("berta", Role.REVIEWER);

        assertThat(created.account()).isEqualTo(new UserAccount("berta", "Berta", Role.REVIEWER, true, true, false, 0));
        assertThat(created.oneTimePassword()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        assertThat(created.toString()).doesNotContain(created.oneTimePassword());
        assertThat(asAdmin(() -> users.list(0, 100)))
                .extracting(UserAccount::username)
                .containsExactly("admin", "berta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "anna maria", "anna<b>", "../admin", "=cmd", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void a_user_name_has_2_to_32_plain_characters(String username) throws Exception {
        assertThat(asAdmin(() -> users.create(new NewUser(username, "Name", Role.OPERATOR))))
                .isEqualTo(new Refused(Refusal.INVALID_USERNAME));
    }

    @Test
    void names_that_differ_only_in_case_are_the_same_user() throws Exception {
        create("berta", Role.OPERATOR);

        assertThat(asAdmin(() -> users.create(new NewUser("BERTA", "Other", Role.OPERATOR))))
                .isEqualTo(new Refused(Refusal.USERNAME_TAKEN));
    }

    @Test
    void the_last_enabled_administrator_can_neither_be_disabled_nor_demoted() throws Exception {
        int version = version("admin");

        assertThat(asAdmin(() -> users.setEnabled("admin", version, false)))
                .isEqualTo(new Refused(Refusal.LAST_ADMINISTRATOR));
        assertThat(asAdmin(() -> users.changeRole("admin", version, Role.REVIEWER)))
                .isEqualTo(new Refused(Refusal.LAST_ADMINISTRATOR));
    }

    @Test
    void of_two_administrators_who_demote_each_other_at_once_one_remains() throws Exception {
        create("berta", Role.ADMINISTRATOR);
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var attempts = List.of("admin", "berta").stream()
                    .map(name -> threads.submit(() -> asAdmin(() -> {
                        int version = version(name);
                        barrier.await();
                        return users.changeRole(name, version, Role.OPERATOR);
                    })))
                    .toList();
            for (var attempt : attempts) {
                attempt.get();
            }
        }

        assertThat(asAdmin(() -> users.list(0, 100)))
                .filteredOn(user -> user.role() == Role.ADMINISTRATOR && user.enabled())
                .hasSize(1);
    }

    @Test
    void a_change_of_what_was_changed_meanwhile_is_refused() throws Exception {
        var berta = create("berta", Role.OPERATOR).account();
        var renamed = asAdmin(() -> users.rename("berta", berta.version(), "Berta B."));

        assertThat(renamed).isInstanceOf(Saved.class);
        assertThat(asAdmin(() -> users.changeRole("berta", berta.version(), Role.REVIEWER)))
                .isEqualTo(new Refused(Refusal.CHANGED_MEANWHILE));
    }

    @Test
    void a_password_is_changed_only_with_the_current_one_and_only_to_a_good_new_one() throws Exception {
        var oneTime = create("berta", Role.OPERATOR).oneTimePassword();

        assertThat(change("wrong", "kuda laut biru")).isEqualTo(PasswordChange.CURRENT_PASSWORD_WRONG);
        assertThat(change(oneTime, oneTime)).isEqualTo(PasswordChange.SAME_AS_BEFORE);
        assertThat(change(oneTime, "short")).isEqualTo(PasswordChange.TOO_SHORT);
        assertThat(change(oneTime, "kuda laut biru")).isEqualTo(PasswordChange.CHANGED);
        assertThat(asAdmin(() -> users.list(0, 100)))
                .filteredOn(user -> user.username().equals("berta"))
                .allMatch(user -> !user.mustChangePassword());
    }

    @Test
    void every_change_is_in_the_audit_chain_without_its_password() throws Exception {
        var berta = create("berta", Role.OPERATOR);
        asAdmin(() -> users.resetPassword("berta", berta.account().version()));

        assertThat(jdbc.sql("select actor || ' ' || action || ' ' || subject || ' ' || detail from audit_entry"
                                + " order by number desc limit 2")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "admin USER_CHANGED user/berta password reset", "admin USER_CREATED user/berta role OPERATOR");
    }

    private PasswordChange change(String current, String wanted) throws Exception {
        return Identity.as("berta", Role.OPERATOR, () -> passwords.change(current, wanted));
    }

    private SavedWithPassword create(String username, Role role) throws Exception {
        return (SavedWithPassword) asAdmin(() -> users.create(new NewUser(username, "Berta", role)));
    }

    private int version(String username) throws Exception {
        return asAdmin(() -> users.list(0, 100)).stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private static <T> T asAdmin(Callable<T> call) throws Exception {
        return Identity.as("admin", Role.ADMINISTRATOR, call);
    }
}
