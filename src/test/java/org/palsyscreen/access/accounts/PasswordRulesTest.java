package org.palsyscreen.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palsyscreen.access.PasswordChange.LIKE_USERNAME;
import static org.palsyscreen.access.PasswordChange.TOO_COMMON;
import static org.palsyscreen.access.PasswordChange.TOO_LONG;
import static org.palsyscreen.access.PasswordChange.TOO_SHORT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "Rz8-kuda-laut-biru",
                "12 kamar di lantai tiga",
                "\u5bc6\u7801\u662f\u4e00\u4e2a\u5f88\u957f\u7684\u53e5\u5b50\u5427\u5bf9"
            })
    void a_long_password_of_any_characters_is_taken(String password) {
        assertThat(PasswordRules.refusal("anna", password)).isEmpty();
    }

    @Test
    void eleven_characters_are_too_short_and_twelve_are_not() {
        assertThat(PasswordRules.refusal("anna", "kuda-laut-b")).contains(TOO_SHORT);
        assertThat(PasswordRules.refusal("anna", "kuda-laut-bi")).isEmpty();
    }

    @Test
    void characters_outside_the_basic_plane_count_once() {
        assertThat(PasswordRules.refusal(
                        "anna", "\ud83d\ude00\ud83d\ude01\ud83d\ude02\ud83d\ude03\ud83d\ude04\ud83d\ude05"))
                .contains(TOO_SHORT);
    }

    @Test
    void more_than_128_characters_are_too_long_and_128_are_not() {
        var longest = "kuda-laut-biru! ".repeat(8);
        assertThat(PasswordRules.refusal("anna", longest)).isEmpty();
        assertThat(PasswordRules.refusal("anna", longest + "x")).contains(TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maximilian.mustermann", "Maximilian.Mustermann", "maximilian.mustermann12"})
    void the_user_name_is_no_password(String password) {
        assertThat(PasswordRules.refusal("maximilian.mustermann", password)).contains(LIKE_USERNAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password123456!",
                "123456789012",
                "qwertyuiop123",
                "aaaaaaaaaaaa",
                "abababababab",
                "iloveyou12345",
                "AdminAdmin123!",
                "1q2w3e4r5t6y"
            })
    void what_is_guessed_first_is_refused(String password) {
        assertThat(PasswordRules.refusal("anna", password)).contains(TOO_COMMON);
    }
}
