package org.palsyscreen.api.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key as it is sent: {@code psk_}, a public part by which its row is found, and 256 random bits. These cannot be guessed,
 * so that one round of SHA-256 keeps them as safely as a slow hash keeps a password.
 */
record KeyText(String id, String secret) {
    private static final Pattern FORM = Pattern.compile("psk_([a-z0-9]{10})_([A-Za-z0-9_-]{43})");
    private static final String ID_ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int ID_LENGTH = 10;
    private static final int SECRET_BYTES = 32;

    static KeyText random(SecureRandom random) {
        var id = new StringBuilder();
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(ID_ALPHABET.charAt(random.nextInt(ID_ALPHABET.length())));
        }
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new KeyText(
                id.toString(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    static Optional<KeyText> parse(String sent) {
        var form = FORM.matcher(sent);
        return form.matches() ? Optional.of(new KeyText(form.group(1), form.group(2))) : Optional.empty();
    }

    String text() {
        return "psk_" + id + "_" + secret;
    }

    /** Lower-case hexadecimal. */
    String secretSha256() {
        return HexFormat.of().formatHex(sha256(secret));
    }

    /** Takes the same time wherever the two differ. */
    boolean matches(String storedSha256) {
        return MessageDigest.isEqual(sha256(secret), HexFormat.of().parseHex(storedSha256));
    }

    @Override
    public String toString() {
        return "psk_" + id;
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
