package org.palsyscreen.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.palsyscreen.fixture.ViewTest;
import org.springframework.security.test.context.support.WithMockUser;

@WithMockUser(username = "rosa", roles = "REVIEWER")
class UnexpectedErrorsTest extends ViewTest {
    @Test
    void an_error_is_told_with_its_number_only() {
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(new IllegalStateException("secret detail")));
        roundTrip();
        assertThat(test($(Notification.class).single()).getText())
                .containsPattern("[0-9A-F]{4}-[0-9A-F]{4}")
                .doesNotContain("secret");
    }

    @Test
    void a_browser_that_went_away_is_no_error() {
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(new ClientAbortException("gone")));
        roundTrip();
        assertThat($(Notification.class).exists()).isFalse();
    }
}
