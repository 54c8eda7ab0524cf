package org.palsyscreen.access.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.palsyscreen.access.PasswordChange;
import org.palsyscreen.access.PasswordService;

/** What a user may choose as a password: long and not the first guess; no rules on kinds of characters. */
final class PasswordRules {
    /** The words that the commonly used passwords of 12 characters or more are made of. */
    private static final Set<String> COMMON_PARTS = Set.of(
            "password",
            "passwort",
            "passw0rd",
            "p@ssword",
            "p@ssw0rd",
            "qwerty",
            "qwertz",
            "qwertyuiop",
            "asdf",
            "asdfghjkl",
            "zxcvbnm",
            "letmein",
            "welcome",
            "admin",
            "administrator",
            "iloveyou",
            "monkey",
            "dragon",
            "football",
            "baseball",
            "princess",
            "sunshine",
            "superman",
            "master",
            "login",
            "secret",
            "changeme",
            "default",
            "hospital",
            "clinic",
            "doctor",
            "palsy",
            "palsyscreen",
            "screen",
            "rahasia",
            "sandi",
            "katasandi",
            "indonesia",
            "bismillah",
            "sayang",
            "1234567890",
            "123456789",
            "12345678",
            "1234567",
            "123456",
            "12345",
            "1234",
            "123",
            "0987654321",
            "abc",
            "abcdef",
            "abcd",
            "1q2w3e4r5t",
            "1q2w3e4r",
            "1qaz2wsx",
            "3edc4rfv");

    private static final int MIN_OWN_CHARACTERS = 4;

    private PasswordRules() {}

    /** Why the password is refused; empty when it may be used. */
    static Optional<PasswordChange> refusal(String username, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < PasswordService.MIN_LENGTH) {
            return Optional.of(PasswordChange.TOO_SHORT);
        }
        if (length > PasswordService.MAX_LENGTH) {
            return Optional.of(PasswordChange.TOO_LONG);
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (remainder(lower, username) < MIN_OWN_CHARACTERS) {
            return Optional.of(PasswordChange.LIKE_USERNAME);
        }
        return common(lower) ? Optional.of(PasswordChange.TOO_COMMON) : Optional.empty();
    }

    private static int remainder(String password, String part) {
        return password.replace(part, "").length();
    }

    /** Few different characters, or hardly anything beside common words and digits. */
    private static boolean common(String password) {
        if (password.chars().distinct().count() < MIN_OWN_CHARACTERS) {
            return true;
        }
        var rest = password;
        for (var part :
                COMMON_PARTS.stream().sorted((a, b) -> b.length() - a.length()).toList()) {
            rest = rest.replace(part, "");
        }
        return rest.replaceAll("[^\\p{L}\\p{Nd}]", "").length() < MIN_OWN_CHARACTERS;
    }
}
