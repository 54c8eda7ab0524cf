package org.palsyscreen.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.spring.security.RequestUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palsyscreen.access.Role;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class SessionGuardTest {
    private final OpenSessions sessions = new OpenSessions();
    private final RequestUtil vaadin = mock(RequestUtil.class);
    private final SessionGuard guard = new SessionGuard(sessions, vaadin, AccessConfiguration.open());
    private final MockHttpSession session = new MockHttpSession();

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/history", "/record/1", "/users", "/actuator/env", "/passwords", "/password/x"})
    void who_must_change_the_password_is_sent_to_do_so(String path) throws Exception {
        signIn(true, 0);

        assertThat(answer(path).getRedirectedUrl()).isEqualTo("/password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/password", "/logout", "/styles/palsyscreen.css", "/VAADIN/build/app.js", "/error"})
    void what_is_needed_to_change_the_password_is_reachable(String path) throws Exception {
        signIn(true, 0);

        assertThat(answer(path).getRedirectedUrl()).isNull();
    }

    @Test
    void clicks_go_on_to_the_router() throws Exception {
        signIn(true, 0);
        when(vaadin.isFrameworkInternalRequest(any())).thenReturn(true);

        assertThat(answer("/").getRedirectedUrl()).isNull();
    }

    @Test
    void who_has_an_own_password_goes_anywhere() throws Exception {
        signIn(false, 0);

        assertThat(answer("/history").getRedirectedUrl()).isNull();
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void a_session_ends_with_its_next_request_once_its_account_was_changed() throws Exception {
        signIn(false, 3);
        accountChanged(4);

        answer("/history");
        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void a_session_begun_after_the_change_goes_on() throws Exception {
        signIn(false, 4);
        accountChanged(4);

        answer("/history");
        assertThat(session.isInvalid()).isFalse();
    }

    private void accountChanged(int version) {
        TransactionSynchronizationManager.initSynchronization();
        try {
            sessions.endOlderThan("anna", version);
            TransactionSynchronizationManager.getSynchronizations().forEach(change -> change.afterCommit());
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.setSession(session);
        var response = new MockHttpServletResponse();
        guard.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static void signIn(boolean mustChangePassword, int version) {
        var user = new SignedInUser("anna", "Anna", Role.OPERATOR, mustChangePassword, version);
        SecurityContextHolder.getContext().setAuthentication(user.token());
    }
}
