package org.palsyscreen.access.accounts;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The rules for names of users. */
final class UserNames {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{2,32}");
    private static final int MAX_USERNAME = 32;
    private static final int MAX_DISPLAY_NAME = 100;

    private UserNames() {}

    static boolean valid(String username) {
        return USERNAME.matcher(username).matches();
    }

    static boolean validDisplayName(String displayName) {
        var name = displayName.strip();
        return !name.isEmpty()
                && name.length() <= MAX_DISPLAY_NAME
                && name.codePoints().noneMatch(Character::isISOControl);
    }

    /** A valid user name that is as near as can be: {@code Zoe.Maier@clinic.example} becomes {@code zoe.maier}. */
    static String from(String wanted) {
        int at = wanted.indexOf('@');
        var local = SignIn.normalise(at > 0 ? wanted.substring(0, at) : wanted);
        var plain = Normalizer.normalize(local, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9._-]+", "-");
        var shortened = plain.length() <= MAX_USERNAME ? plain : plain.substring(0, MAX_USERNAME);
        return valid(shortened) ? shortened : "user-" + shortened;
    }

    /** @param number 1 for the name itself */
    static String numbered(String username, int number) {
        if (number == 1) {
            return username;
        }
        var end = "-" + number;
        int kept = Math.min(username.length(), MAX_USERNAME - end.length());
        return username.substring(0, kept) + end;
    }

    /** What a provider calls the user, or the user name where that cannot be shown. */
    static String shown(String displayName, String username) {
        return validDisplayName(displayName) ? displayName.strip() : username;
    }
}
