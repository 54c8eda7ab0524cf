package org.palsyscreen.access.accounts;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.palsyscreen.access.PasswordChange;
import org.palsyscreen.access.PasswordService;

/**
 * What a user may choose as a password: long and not among the first guesses, which zxcvbn estimates from lists of the
 * commonly used passwords, words, names and patterns; no rules on kinds of characters.
 */
final class PasswordRules {
    /** Guesses are free after the theft of a database only; 10^8 is where zxcvbn begins to call a password safe. */
    private static final int LEAST_SCORE = 3;

    private static final int MIN_OWN_CHARACTERS = 4;
    /** Words that anybody would try here, beside the English ones that zxcvbn knows. */
    private static final List<String> LOCAL_WORDS = List.of(
            "palsyscreen",
            "palsy",
            "screening",
            "hospital",
            "clinic",
            "klinik",
            "dokter",
            "perawat",
            "pasien",
            "rahasia",
            "sandi",
            "katasandi",
            "rumahsakit",
            "bismillah",
            "sayang",
            "indonesia",
            "merdeka");

    private static final Zxcvbn ESTIMATOR = new Zxcvbn();

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
        return ESTIMATOR.measure(password, LOCAL_WORDS).getScore() < LEAST_SCORE
                ? Optional.of(PasswordChange.TOO_COMMON)
                : Optional.empty();
    }

    private static int remainder(String password, String part) {
        return password.replace(part, "").length();
    }
}
