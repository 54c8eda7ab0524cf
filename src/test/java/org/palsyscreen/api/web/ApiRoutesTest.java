package org.palsyscreen.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.palsyscreen.access.Role;
import org.palsyscreen.api.ApiScope;
import org.palsyscreen.api.ApiTest;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

class ApiRoutesTest extends ApiTest {
    private String address = "";

    @BeforeEach
    void oneScreening() throws Exception {
        address = String.valueOf(
                web.perform(call(ApiRoute.CREATE, ApiRoute.SCREENINGS).with(with(key(ApiScope.SCREEN))))
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location"));
    }

    static Stream<Arguments> everyRouteWithEveryScope() {
        return Arrays.stream(ApiRoute.values())
                .flatMap(route -> Arrays.stream(ApiScope.values()).map(scope -> Arguments.of(route, scope)));
    }

    @ParameterizedTest
    @MethodSource("everyRouteWithEveryScope")
    void a_key_opens_what_its_scope_says_and_nothing_else(ApiRoute route, ApiScope scope) throws Exception {
        int before = screenings();
        var answer = web.perform(call(route, path(route)).with(with(key(scope))));

        if (route.scope() == scope) {
            answer.andExpect(status().is2xxSuccessful());
        } else {
            answer.andExpect(status().isForbidden())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.type").value("urn:palsyscreen:problem:not-allowed"))
                    .andExpect(jsonPath("$.detail")
                            .value("The key has the scopes " + scope + ". Ask an administrator for a key with the scope"
                                    + " that this request needs."));
            assertThat(screenings()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void without_a_key_every_route_is_closed(ApiRoute route) throws Exception {
        var session = new MockHttpSession();

        web.perform(call(route, path(route)).session(session))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(header().string("WWW-Authenticate", "Bearer realm=\"PalsyScreen\""))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(jsonPath("$.type").value("urn:palsyscreen:problem:no-key"));
        assertThat(session.getAttributeNames().asIterator()).isExhausted();
    }

    @ParameterizedTest
    @EnumSource
    void a_session_of_the_screens_opens_no_route_so_that_no_page_can_act_for_its_user(ApiRoute route) throws Exception {
        var session = signedIn();

        web.perform(call(route, path(route)).session(session)).andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @EnumSource
    void other_schemes_than_bearer_open_nothing(ApiRoute route) throws Exception {
        web.perform(call(route, path(route)).header("Authorization", "Basic YWRtaW46YWRtaW4="))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void head_needs_the_same_scope_as_get() throws Exception {
        var head = request(HttpMethod.HEAD, address + "/picture");
        web.perform(head.with(with(key(ApiScope.READ)))).andExpect(status().isForbidden());
    }

    @Test
    void an_unknown_address_is_closed_without_a_key_and_tells_nothing() throws Exception {
        web.perform(get("/api/v1/secrets")).andExpect(status().isUnauthorized());
    }

    @Test
    void a_key_makes_no_session_and_opens_no_page() throws Exception {
        var key = key(ApiScope.values());

        var answer = web.perform(get(address).with(with(key))).andExpect(header().doesNotExist("Set-Cookie"));
        assertThat(answer.andReturn().getRequest().getSession(false)).isNull();
        web.perform(get("/history").with(with(key))).andExpect(status().isFound());
        web.perform(get("/thumbnails/1").with(with(key))).andExpect(status().isFound());
    }

    @Test
    void the_description_is_open_to_everybody() throws Exception {
        web.perform(get(ApiRoute.DESCRIPTION))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/yaml"));
    }

    private MockHttpSession signedIn() throws Exception {
        var session = new MockHttpSession();
        web.perform(get("/thumbnails/1").session(session).with(user("anna").roles(Role.ADMINISTRATOR.name())))
                .andReturn();
        return session;
    }

    private String path(ApiRoute route) {
        var id = address.substring(address.lastIndexOf('/') + 1);
        return route.pattern().replace("{id}", id);
    }

    private AbstractMockHttpServletRequestBuilder<?> call(ApiRoute route, String path) throws Exception {
        return switch (route) {
            case CREATE -> multipart(path).file(new MockMultipartFile("picture", "a.jpg", "image/jpeg", jpeg(3)));
            case LIST, ONE, PICTURE -> get(path);
        };
    }
}
