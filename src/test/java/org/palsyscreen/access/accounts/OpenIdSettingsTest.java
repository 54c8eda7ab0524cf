package org.palsyscreen.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palsyscreen.access.Role;

class OpenIdSettingsTest {
    @Test
    void without_a_mapping_roles_go_by_their_own_names() {
        var settings = settings("roles", Map.of());

        assertThat(settings.role(Map.of("roles", List.of("auditor")))).contains(Role.AUDITOR);
        assertThat(settings.role(Map.of("roles", "operator"))).contains(Role.OPERATOR);
        assertThat(settings.role(Map.of("roles", List.of("Operator", "admin")))).isEmpty();
    }

    @Test
    void of_several_roles_the_one_that_may_most_is_taken() {
        var settings = settings("roles", Map.of());

        assertThat(settings.role(Map.of("roles", List.of("auditor", "operator", "reviewer"))))
                .contains(Role.REVIEWER);
        assertThat(settings.role(Map.of("roles", List.of("auditor", "administrator"))))
                .contains(Role.ADMINISTRATOR);
    }

    @Test
    void dots_lead_into_nested_claims_unless_the_claim_itself_has_them() {
        var nested = Map.<String, Object>of("realm_access", Map.of("roles", List.of("operator")));
        var dotted = Map.<String, Object>of("https://clinic.example/roles", List.of("operator"));

        assertThat(settings("realm_access.roles", Map.of()).role(nested)).contains(Role.OPERATOR);
        assertThat(settings("https://clinic.example/roles", Map.of()).role(dotted))
                .contains(Role.OPERATOR);
        assertThat(settings("realm_access.groups", Map.of()).role(nested)).isEmpty();
        assertThat(settings("realm_access.roles.more", Map.of()).role(nested)).isEmpty();
    }

    @Test
    void a_mapping_replaces_the_own_name_of_that_role_only() {
        var settings = settings("roles", Map.of(Role.OPERATOR, Set.of("nurse")));

        assertThat(settings.role(Map.of("roles", List.of("nurse")))).contains(Role.OPERATOR);
        assertThat(settings.role(Map.of("roles", List.of("operator")))).isEmpty();
        assertThat(settings.role(Map.of("roles", List.of("reviewer")))).contains(Role.REVIEWER);
    }

    @ParameterizedTest
    @CsvSource({
        "Zoe.Maier@clinic.example, zoe.maier",
        "Zo\u00eb Mei\u00dfner, zoe-mei-ner",
        "CLINIC\\anna, clinic-anna",
        "x, user-x",
        "\u5bc6\u7801, user--",
        "a-very-long-name-that-does-not-fit-the-column, a-very-long-name-that-does-not-f"
    })
    void a_user_name_is_made_from_whatever_the_provider_says(String said, String username) {
        assertThat(UserNames.from(said)).isEqualTo(username);
        assertThat(UserNames.valid(UserNames.from(said))).isTrue();
    }

    @Test
    void a_number_behind_a_long_name_still_fits() {
        assertThat(UserNames.numbered("a".repeat(32), 12)).isEqualTo("a".repeat(29) + "-12");
    }

    private static OpenIdSettings settings(String rolesClaim, Map<Role, Set<String>> roles) {
        return new OpenIdSettings("preferred_username", "name", rolesClaim, roles);
    }
}
