package org.palsyscreen.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import org.junit.jupiter.api.Test;
import org.palsyscreen.analysis.PalsyClassifier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.web.servlet.MockMvc;

/** The application starts while its provider is out of reach, and says so to who wants to sign in there. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1",
            "vaadin.productionMode=true",
            "spring.security.oauth2.client.registration.clinic.client-id=palsyscreen",
            "spring.security.oauth2.client.registration.clinic.client-secret=secret",
            "spring.security.oauth2.client.registration.clinic.scope=openid",
            "spring.security.oauth2.client.provider.clinic.issuer-uri=http://localhost:1"
        })
@AutoConfigureMockMvc
class OpenIdProviderDownTest {
    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @TestBean(methodName = "org.palsyscreen.fixture.ReadyClassifier#create")
    PalsyClassifier classifier;

    @Test
    void who_wants_to_sign_in_there_is_told_and_it_is_audited() throws Exception {
        web.perform(get("/oauth2/authorization/clinic")).andExpect(redirectedUrl("/login?provider"));

        assertThat(jdbc.sql(
                                "select action || ' ' || detail from audit_entry order by number desc fetch first 1 rows only")
                        .query(String.class)
                        .single())
                .startsWith("LOGIN_FAILED OpenID Connect: ");
    }

    @Test
    void users_with_a_password_here_are_not_affected() throws Exception {
        web.perform(post("/login")
                        .servletPath("/login")
                        .param("username", "admin")
                        .param("password", "wrong"))
                .andExpect(redirectedUrl("/login?error"));
    }
}
