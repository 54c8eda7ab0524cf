package org.palsyscreen.access.accounts;

import java.security.SecureRandom;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id with 19 MiB, 2 passes and one lane, as OWASP recommends; a few at a time, so that logins cannot eat the heap. */
@Component
class PasswordHashing {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    /** No letters or digits that look alike. */
    private static final String ONE_TIME_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int ONE_TIME_GROUPS = 4;
    private static final int ONE_TIME_GROUP = 4;
    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore workers = new Semaphore(4, true);
    private final SecureRandom random = new SecureRandom();
    /** Compared with when there is no user of a name, to take the same time. */
    private final String nobody = hash(oneTimePassword());

    String hash(String password) {
        workers.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(encoder.encode(password));
        } finally {
            workers.release();
        }
    }

    /** @param hash null for a user who does not exist: never matches, and takes as long as one who does */
    boolean matches(String password, @Nullable String hash) {
        workers.acquireUninterruptibly();
        try {
            boolean same = encoder.matches(password, hash == null ? nobody : hash);
            return same && hash != null;
        } finally {
            workers.release();
        }
    }

    /** 16 letters and digits in groups, 79 bits: read aloud or typed once. */
    String oneTimePassword() {
        var password = new StringBuilder();
        for (int i = 0; i < ONE_TIME_GROUPS * ONE_TIME_GROUP; i++) {
            if (i > 0 && i % ONE_TIME_GROUP == 0) {
                password.append('-');
            }
            password.append(ONE_TIME_ALPHABET.charAt(random.nextInt(ONE_TIME_ALPHABET.length())));
        }
        return password.toString();
    }
}
