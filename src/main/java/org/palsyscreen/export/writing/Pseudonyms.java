package org.palsyscreen.export.writing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.palsyscreen.screening.PatientReference;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stands for a patient in exports: the same patient has the same pseudonym in every export of this installation, and nobody
 * without its secret salt can tell which, nor try references until one fits.
 */
@Component
public class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SALT_BYTES = 32;
    /** 60 bits: below one chance in a million that two of a million patients meet. */
    private static final int HEX_DIGITS = 15;

    private final JdbcClient jdbc;

    Pseudonyms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Pseudonymiser pseudonymiser() {
        return new Pseudonymiser(HexFormat.of().parseHex(salt()));
    }

    private String salt() {
        var known = storedSalt();
        if (known.isPresent()) {
            return known.get();
        }
        var fresh = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(fresh);
        try {
            jdbc.sql("insert into export_secret (id, salt) values (1, ?)")
                    .param(HexFormat.of().formatHex(fresh))
                    .update();
        } catch (DuplicateKeyException otherWasFirst) {
            return storedSalt().orElseThrow(() -> otherWasFirst);
        }
        return HexFormat.of().formatHex(fresh);
    }

    private Optional<String> storedSalt() {
        return jdbc.sql("select salt from export_secret where id = 1")
                .query(String.class)
                .optional();
    }

    /** Upper and lower case of a reference give the same pseudonym, as they find the same patient. */
    public record Pseudonymiser(byte[] salt) {
        public String of(PatientReference patient) {
            try {
                var mac = Mac.getInstance(ALGORITHM);
                mac.init(new SecretKeySpec(salt, ALGORITHM));
                var hash = mac.doFinal(patient.key().getBytes(StandardCharsets.UTF_8));
                return "P" + HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
            }
        }
    }
}
