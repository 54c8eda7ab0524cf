package org.palsyscreen.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palsyscreen.access.Role;
import org.palsyscreen.api.ApiKeyCreation.Created;
import org.palsyscreen.api.ApiKeyCreation.Refusal;
import org.palsyscreen.api.ApiKeyCreation.Refused;
import org.palsyscreen.fixture.Identity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.ResultActions;

class ApiKeysTest extends ApiTest {
    private static final Duration MONTH = Duration.ofDays(30);

    @Test
    void the_secret_is_nowhere_in_the_database() throws Exception {
        var made = key(ApiScope.READ);
        var secret = made.text().substring(made.text().length() - 43);

        var columns = jdbc.sql("select * from api_key where id = ?")
                .param(made.key().id())
                .query()
                .singleRow();

        assertThat(columns.values()).noneMatch(value -> String.valueOf(value).contains(secret));
        assertThat(made.toString()).doesNotContain(secret);
        assertThat(list(made.text())).isEqualTo(200);
    }

    @Test
    void a_revoked_key_is_refused_from_the_next_request_on() throws Exception {
        var made = key(ApiScope.READ);
        assertThat(list(made.text())).isEqualTo(200);

        assertThat(Identity.as(
                        "admin",
                        Role.ADMINISTRATOR,
                        () -> keys.revoke(made.key().id())))
                .isTrue();

        request(made.text())
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.detail").value("This key was revoked. Ask an administrator for a new one."));
        assertThat(Identity.as(
                        "admin",
                        Role.ADMINISTRATOR,
                        () -> keys.revoke(made.key().id())))
                .isFalse();
        assertThat(audited("API_KEY_REVOKED")).contains("admin");
        assertThat(audited("API_KEY_REFUSED")).contains("key:" + made.key().name());
    }

    @Test
    void a_key_is_refused_once_it_has_expired() throws Exception {
        var made = key(ApiScope.READ);
        CLOCK.advance(MONTH);

        request(made.text())
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.detail").value("This key has expired. Ask an administrator for a new one."));
    }

    @Test
    void the_right_public_part_with_another_secret_is_no_key() throws Exception {
        var made = key(ApiScope.READ).text();
        var other = key(ApiScope.READ).text();

        assertThat(list(made.substring(0, 15) + other.substring(15))).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "psk_", "psk_abcdefghij_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "' or 1=1 --"})
    void what_is_no_key_is_refused_with_how_to_send_one(String sent) throws Exception {
        request(sent)
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer realm=\"PalsyScreen\", error=\"invalid_token\""))
                .andExpect(jsonPath("$.type").value("urn:palsyscreen:problem:no-key"))
                .andExpect(jsonPath("$.detail")
                        .value("This key does not exist. Send it as it was shown when it was made:"
                                + " 'Authorization: Bearer psk_...'."));
    }

    @Test
    void an_address_that_brings_many_wrong_keys_is_not_listened_to_for_a_while() throws Exception {
        var good = key(ApiScope.READ);
        for (int i = 0; i < REFUSALS_PER_MINUTE; i++) {
            assertThat(list("wrong")).isEqualTo(401);
        }
        int audited = audited("API_KEY_REFUSED").size();

        request("wrong").andExpect(status().isTooManyRequests()).andExpect(header().string("Retry-After", "12"));

        assertThat(audited("API_KEY_REFUSED")).hasSize(audited);
        assertThat(list(good.text())).isEqualTo(429);
        CLOCK.advance(Duration.ofSeconds(12));
        assertThat(list(good.text())).isEqualTo(200);
    }

    @Test
    void when_a_key_was_last_used_is_kept_to_the_minute() throws Exception {
        var made = key(ApiScope.READ);
        assertThat(stored(made).lastUsedAt()).isNull();

        list(made.text());
        var first = stored(made).lastUsedAt();
        CLOCK.advance(Duration.ofSeconds(59));
        list(made.text());
        assertThat(stored(made).lastUsedAt()).isEqualTo(first);
        CLOCK.advance(Duration.ofSeconds(1));
        list(made.text());

        assertThat(stored(made).lastUsedAt()).isEqualTo(CLOCK.instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "With Space", "UPPER", "key:x", "a-name-that-is-one-too-long-x"})
    void a_name_that_could_be_taken_for_something_else_is_refused(String name) throws Exception {
        assertThat(create(name, Set.of(ApiScope.READ), MONTH)).isEqualTo(new Refused(Refusal.INVALID_NAME));
    }

    @Test
    void a_name_stays_taken_also_when_its_key_was_revoked() throws Exception {
        var made = key(ApiScope.READ);
        Identity.as("admin", Role.ADMINISTRATOR, () -> keys.revoke(made.key().id()));

        assertThat(create(made.key().name(), Set.of(ApiScope.READ), MONTH)).isEqualTo(new Refused(Refusal.NAME_TAKEN));
    }

    @Test
    void a_key_needs_a_scope_and_an_end_within_two_years() throws Exception {
        assertThat(create("some-name", Set.of(), MONTH)).isEqualTo(new Refused(Refusal.NO_SCOPE));
        assertThat(create("some-name", Set.of(ApiScope.READ), Duration.ZERO))
                .isEqualTo(new Refused(Refusal.INVALID_EXPIRY));
        assertThat(create("some-name", Set.of(ApiScope.READ), Duration.ofDays(NewApiKey.MAX_DAYS + 1)))
                .isEqualTo(new Refused(Refusal.INVALID_EXPIRY));
    }

    @Test
    void making_a_key_is_audited_with_what_it_is_good_for() throws Exception {
        var made = key(ApiScope.READ, ApiScope.SCREEN);

        var entry = jdbc.sql("select actor, detail from audit_entry where subject = ?")
                .param("api-key/" + made.key().name())
                .query()
                .singleRow();

        assertThat(entry.get("actor")).isEqualTo("admin");
        assertThat(entry.get("detail"))
                .isEqualTo("[SCREEN, READ] until " + made.key().expiresAt());
    }

    @ParameterizedTest
    @EnumSource(names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void only_administrators_look_after_keys(Role role) {
        assertThatThrownBy(() -> Identity.as("anna", role, () -> keys.page(0, 10)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Identity.as("anna", role, () -> keys.count()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Identity.as("anna", role, () -> keys.revoke("x")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Identity.as("anna", role, () -> keys.create(wanted("anna-s", Set.of(), MONTH))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void keys_are_listed_newest_first_and_page_by_page() throws Exception {
        var older = key(ApiScope.READ);
        CLOCK.advance(Duration.ofSeconds(1));
        var newer = key(ApiScope.READ);

        assertThat(Identity.as("admin", Role.ADMINISTRATOR, () -> keys.page(0, 1)))
                .containsExactly(newer.key());
        assertThat(Identity.as("admin", Role.ADMINISTRATOR, () -> keys.page(1, 1)))
                .containsExactly(older.key());
        assertThat(Identity.as("admin", Role.ADMINISTRATOR, () -> keys.count())).isGreaterThan(1);
    }

    private ApiKeyCreation create(String name, Set<ApiScope> scopes, Duration life) throws Exception {
        return Identity.as("admin", Role.ADMINISTRATOR, () -> keys.create(wanted(name, scopes, life)));
    }

    private static NewApiKey wanted(String name, Set<ApiScope> scopes, Duration life) {
        return new NewApiKey(name, scopes, CLOCK.instant().plus(life));
    }

    private ApiKey stored(Created made) throws Exception {
        return Identity.as("admin", Role.ADMINISTRATOR, () -> keys.page(0, 100)).stream()
                .filter(key -> key.id().equals(made.key().id()))
                .findFirst()
                .orElseThrow();
    }

    private ResultActions request(String key) throws Exception {
        return web.perform(get("/api/v1/screenings").with(with(key)));
    }

    private int list(String key) throws Exception {
        return request(key).andReturn().getResponse().getStatus();
    }
}
