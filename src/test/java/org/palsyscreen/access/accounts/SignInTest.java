package org.palsyscreen.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palsyscreen.access.NewUser;
import org.palsyscreen.access.Role;
import org.palsyscreen.access.UserChange.SavedWithPassword;
import org.palsyscreen.access.UserService;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.MovableClock;
import org.palsyscreen.fixture.RecordSlice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

@RecordSlice
class SignInTest {
    @Autowired
    SignIn signIn;

    @Autowired
    UserService users;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    SavedWithPassword anna;

    @BeforeEach
    void oneUser() throws Exception {
        clock.advance(Duration.ofDays(2));
        jdbc.sql("delete from app_user where username <> 'admin'").update();
        anna = Identity.as("admin", Role.ADMINISTRATOR, () ->
                (SavedWithPassword) users.create(new NewUser("Anna", "Anna A.", Role.OPERATOR)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", " Anna ", "ANNA"})
    void the_right_password_signs_in_however_the_name_is_written(String typed) {
        var signedIn = attempt(typed, anna.oneTimePassword());

        assertThat(signedIn.isAuthenticated()).isTrue();
        assertThat(signedIn.getName()).isEqualTo("anna");
        assertThat(lastAudit()).isEqualTo("LOGIN anna");
    }

    @Test
    void a_one_time_password_gives_no_right_at_all() {
        assertThat(attempt("anna", anna.oneTimePassword()).getAuthorities()).isEmpty();
    }

    @Test
    void the_credentials_do_not_stay_in_the_session() {
        assertThat(attempt("anna", anna.oneTimePassword()).getCredentials()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "nobody"})
    void a_wrong_password_and_an_unknown_name_get_the_same_answer_and_the_same_lock(String name) {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> attempt(name, "wrong"))
                    .isExactlyInstanceOf(BadCredentialsException.class)
                    .hasMessage("refused");
        }
        assertThatThrownBy(() -> attempt(name, anna.oneTimePassword())).isExactlyInstanceOf(LockedException.class);
        assertThat(lastAudit()).isEqualTo("LOGIN_FAILED " + name);

        clock.advance(Duration.ofSeconds(60));
        assertThatThrownBy(() -> attempt(name, "wrong")).isExactlyInstanceOf(BadCredentialsException.class);
        clock.advance(Duration.ofSeconds(119));
        assertThatThrownBy(() -> attempt(name, "wrong")).isExactlyInstanceOf(LockedException.class);
    }

    @Test
    void a_disabled_user_gets_the_answer_of_an_unknown_one() throws Exception {
        Identity.as(
                "admin",
                Role.ADMINISTRATOR,
                () -> users.setEnabled("anna", anna.account().version(), false));

        assertThatThrownBy(() -> attempt("anna", anna.oneTimePassword()))
                .isExactlyInstanceOf(BadCredentialsException.class)
                .hasMessage("refused");
    }

    @Test
    void an_unknown_name_costs_the_hash_of_a_password_too() {
        attempt("anna", anna.oneTimePassword());
        var known = new long[4];
        var unknown = new long[4];
        for (int i = 0; i < 4; i++) {
            known[i] = nanos("anna");
            unknown[i] = nanos("nobody-" + i);
        }

        // without the hash it would be a hundredth: wide enough for a busy machine
        assertThat(median(unknown)).isGreaterThan(median(known) / 5);
    }

    @Test
    void passwords_are_stored_as_argon2id_with_19_mib_and_two_passes() {
        var hashes = jdbc.sql("select password_hash from app_user")
                .query(String.class)
                .list();

        assertThat(hashes)
                .isNotEmpty()
                .allSatisfy(hash -> assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @Test
    void the_first_administrator_must_change_the_printed_password() {
        assertThat(jdbc.sql("select role, must_change_password from app_user where username = 'admin'")
                        .query()
                        .singleRow()
                        .values())
                .containsExactly("ADMINISTRATOR", true);
    }

    private long nanos(String name) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> attempt(name, "wrong")).isInstanceOf(BadCredentialsException.class);
        return System.nanoTime() - start;
    }

    private static long median(long[] nanos) {
        return Arrays.stream(nanos).sorted().skip(nanos.length / 2).findFirst().orElseThrow();
    }

    private Authentication attempt(String name, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
    }

    private String lastAudit() {
        return String.join(
                " ",
                List.of(
                        jdbc.sql("select action from audit_entry order by number desc limit 1")
                                .query(String.class)
                                .single(),
                        jdbc.sql("select actor from audit_entry order by number desc limit 1")
                                .query(String.class)
                                .single()));
    }
}
