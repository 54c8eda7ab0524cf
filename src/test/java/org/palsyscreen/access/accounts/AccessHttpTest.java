package org.palsyscreen.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palsyscreen.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1", "vaadin.productionMode=true"
        })
@AutoConfigureMockMvc
class AccessHttpTest {
    @Autowired
    MockMvc web;

    @Autowired
    AppUsers users;

    @Autowired
    PasswordHashing hashing;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/history",
                "/record/1",
                "/users",
                "/password",
                "/actuator/env",
                "/actuator",
                "/model",
                "/sessions",
                "/thumbnails/1",
                "/nowhere"
            })
    void who_is_not_signed_in_is_sent_to_the_login(String path) throws Exception {
        web.perform(get(path)).andExpect(status().isFound()).andExpect(redirectedUrl("/login"));
    }

    @Test
    void whoever_had_a_session_is_told_that_it_has_ended() throws Exception {
        web.perform(get("/history").with(request -> {
                    request.setRequestedSessionId("0123456789ABCDEF");
                    request.setRequestedSessionIdValid(false);
                    return request;
                }))
                .andExpect(status().isFound())
                .andExpect(redirectedUrl("/login?ended"));
    }

    @Test
    void the_fifth_failure_locks_the_name_and_each_is_audited_once() throws Exception {
        for (int i = 0; i < 5; i++) {
            web.perform(login("mallory", "guess " + i)).andExpect(redirectedUrl("/login?error"));
        }
        web.perform(login("mallory", "guess 6")).andExpect(redirectedUrl("/login?locked"));

        assertThat(jdbc.sql("select count(*) from audit_entry where actor = 'mallory'")
                        .query(Long.class)
                        .single())
                .isEqualTo(6);
    }

    @Test
    void a_one_time_password_leads_to_the_password_view_and_nowhere_else() throws Exception {
        var admin = users.findById(FirstAdministrator.USERNAME).orElseThrow();
        admin.setPassword(hashing.hash("one time"), true);
        users.saveAndFlush(admin);
        var session = (MockHttpSession) web.perform(login("admin", "one time"))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getRequest()
                .getSession();

        for (var path : new String[] {"/", "/history", "/record/1", "/users"}) {
            web.perform(get(path).session(session)).andExpect(redirectedUrl("/password"));
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobody_looks_behind_the_probe(Role role) throws Exception {
        for (var path : new String[] {"/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/health/db/x"}) {
            web.perform(get(path).with(user("anna").roles(role.name()))).andExpect(status().isForbidden());
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void every_role_sees_thumbnails(Role role) throws Exception {
        web.perform(get("/thumbnails/999999").with(user("anna").roles(role.name())))
                .andExpect(status().isNotFound());
    }

    @Test
    void who_has_no_role_yet_sees_none() throws Exception {
        web.perform(get("/thumbnails/999999").with(user("anna").authorities())).andExpect(status().isForbidden());
    }

    @Test
    @WithMockUser(roles = "OPERATOR")
    void an_unknown_page_is_left_to_the_application() {
        // There is no such servlet here: that it is looked for shows that access is granted.
        assertThatThrownBy(() -> web.perform(get("/nowhere"))).hasMessageContaining("springServlet");
    }

    @Test
    void every_answer_carries_the_headers_that_protect_it() throws Exception {
        web.perform(get("/history"))
                .andExpect(header().string("Content-Security-Policy", ContentPolicy.OF_ANSWERS))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string(
                                "Permissions-Policy",
                                "camera=(self), microphone=(), geolocation=(), payment=(), usb=()"));
    }

    private static MockHttpServletRequestBuilder login(String username, String password) {
        return post("/login").servletPath("/login").param("username", username).param("password", password);
    }
}
