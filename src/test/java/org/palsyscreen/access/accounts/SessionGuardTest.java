package org.palsyscreen.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.http.HttpSessionEvent;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palsyscreen.access.NewUser;
import org.palsyscreen.access.Role;
import org.palsyscreen.access.SessionService;
import org.palsyscreen.access.UserAccount;
import org.palsyscreen.access.UserChange.SavedWithPassword;
import org.palsyscreen.access.UserService;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.MovableClock;
import org.palsyscreen.fixture.RecordSlice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;

@RecordSlice
class SessionGuardTest {
    @Autowired
    SessionRegister register;

    @Autowired
    UserService users;

    @Autowired
    SessionService sessions;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final RequestUtil vaadin = mock(RequestUtil.class);
    private final MockHttpSession session = new MockHttpSession();
    private UserAccount anna;

    @BeforeEach
    void oneUser() throws Exception {
        jdbc.sql("delete from user_session").update();
        jdbc.sql("delete from app_user where username <> 'admin'").update();
        anna = asAdmin(() -> (SavedWithPassword) users.create(new NewUser("anna", "Anna", Role.OPERATOR)))
                .account();
        jdbc.sql("update app_user set must_change_password = false where username = 'anna'")
                .update();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/history", "/record/1", "/users", "/actuator/env", "/passwords", "/password/x"})
    void who_must_change_the_password_is_sent_to_do_so(String path) throws Exception {
        signIn(true);

        assertThat(answer(path).getRedirectedUrl()).isEqualTo("/password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/password", "/logout", "/styles/palsyscreen.css", "/VAADIN/build/app.js", "/error"})
    void what_is_needed_to_change_the_password_is_reachable(String path) throws Exception {
        signIn(true);

        assertThat(answer(path).getRedirectedUrl()).isNull();
    }

    @Test
    void clicks_go_on_to_the_router() throws Exception {
        signIn(true);
        when(vaadin.isFrameworkInternalRequest(any())).thenReturn(true);

        assertThat(answer("/").getRedirectedUrl()).isNull();
    }

    @Test
    void who_has_an_own_password_goes_anywhere() throws Exception {
        signIn(false);

        assertThat(answer("/history").getRedirectedUrl()).isNull();
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void a_session_ends_with_its_next_request_once_its_account_was_changed() throws Exception {
        signIn(false);
        answer("/history");
        asAdmin(() -> users.changeRole("anna", anna.version(), Role.REVIEWER));

        answer("/history");
        assertEnded();
    }

    @Test
    void an_account_that_was_disabled_between_sign_in_and_first_request_gets_no_further() throws Exception {
        signIn(false);
        answer("/");
        jdbc.sql("update app_user set enabled = false where username = 'anna'").update();

        answer("/history");
        assertEnded();
    }

    @Test
    void an_administrator_ends_all_sessions_of_a_user() throws Exception {
        signIn(false);
        answer("/history");
        asAdmin(() -> users.endSessions("anna"));

        answer("/history");
        assertEnded();
        assertThat(lastAudit()).isEqualTo("admin SESSIONS_ENDED user/anna all (1)");
    }

    @Test
    void own_sessions_are_listed_with_device_address_and_times() throws Exception {
        signIn(false);
        answer("/");
        clock.advance(Duration.ofMinutes(5));
        answer("/history");

        assertThat(asAnna(sessions::own)).singleElement().satisfies(open -> {
            assertThat(open.device()).isEqualTo("Firefox, Windows");
            assertThat(open.address()).isEqualTo("192.0.2.7");
            assertThat(open.since()).isEqualTo(clock.instant().minus(Duration.ofMinutes(5)));
            assertThat(open.lastUsed()).isEqualTo(clock.instant());
            assertThat(open.current()).isFalse();
        });
        assertThat(asAdmin(sessions::own)).isEmpty();
    }

    @Test
    void one_of_the_own_sessions_is_ended_and_nobody_elses() throws Exception {
        signIn(false);
        answer("/");
        var id = asAnna(sessions::own).getFirst().id();

        assertThat(asAdmin(() -> sessions.end(id))).isFalse();
        answer("/history");
        assertThat(session.isInvalid()).isFalse();

        assertThat(asAnna(() -> sessions.end(id))).isTrue();
        assertThat(lastAudit()).isEqualTo("anna SESSIONS_ENDED user/anna one");
        answer("/history");
        assertEnded();
    }

    @Test
    void all_own_sessions_are_ended_at_once() throws Exception {
        signIn(false);
        answer("/");
        register.open("anna", "Phone", "192.0.2.8");

        assertThat(asAnna(sessions::endAll)).isEqualTo(2);
        assertThat(asAnna(sessions::own)).isEmpty();
        answer("/history");
        assertEnded();
    }

    @Test
    void a_session_that_nobody_uses_for_15_minutes_has_ended() throws Exception {
        signIn(false);
        answer("/");
        clock.advance(Duration.ofMinutes(14));
        answer("/history");
        clock.advance(Duration.ofMinutes(14));
        answer("/history");
        assertThat(session.isInvalid()).isFalse();

        clock.advance(Duration.ofMinutes(15));
        answer("/history");
        assertEnded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"heartbeat", "push"})
    void what_an_open_tab_asks_by_itself_is_no_use(String kind) throws Exception {
        signIn(false);
        answer("/");
        for (int i = 0; i < 2; i++) {
            clock.advance(Duration.ofMinutes(5));
            answer("/?v-r=" + kind);
            assertThat(session.isInvalid()).isFalse();
        }
        clock.advance(Duration.ofMinutes(5));

        answer("/?v-r=" + kind);
        assertEnded();
    }

    @Test
    void a_closed_session_leaves_the_list() throws Exception {
        signIn(false);
        answer("/");
        new ClosedSessions(register).sessionDestroyed(new HttpSessionEvent(session));

        assertThat(asAnna(sessions::own)).isEmpty();
    }

    @Test
    void files_that_are_the_same_for_all_cost_no_look_at_the_register() throws Exception {
        signIn(false);
        answer("/styles/palsyscreen.css");

        assertThat(asAnna(sessions::own)).isEmpty();
    }

    private void assertEnded() {
        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        var path = address.replaceAll("[?].*", "");
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.setSession(session);
        request.setRemoteAddr("192.0.2.7");
        request.addHeader(
                "User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0");
        if (address.contains("v-r=")) {
            request.setParameter("v-r", address.replaceAll(".*v-r=", ""));
        }
        var response = new MockHttpServletResponse();
        new SessionGuard(
                        register,
                        vaadin,
                        AccessConfiguration.matching(AccessRoutes.OPEN),
                        AccessConfiguration.matching(AccessRoutes.SAME_FOR_ALL))
                .doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static void signIn(boolean mustChangePassword) {
        var user = new SignedInUser("anna", "Anna", Role.OPERATOR, mustChangePassword);
        SecurityContextHolder.getContext().setAuthentication(user.token());
    }

    private String lastAudit() {
        return jdbc.sql("select actor || ' ' || action || ' ' || subject || ' ' || detail from audit_entry"
                        + " order by number desc fetch first 1 rows only")
                .query(String.class)
                .single();
    }

    private static <T> T asAnna(Callable<T> call) throws Exception {
        return Identity.as("anna", Role.OPERATOR, call);
    }

    private static <T> T asAdmin(Callable<T> call) throws Exception {
        return Identity.as("admin", Role.ADMINISTRATOR, call);
    }
}
