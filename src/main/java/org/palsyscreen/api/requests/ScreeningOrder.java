package org.palsyscreen.api.requests;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.screening.PatientReference;

/**
 * A picture that another system wants to have screened.
 *
 * @param picture not to be written to
 * @param idempotencyKey null when the client does not care whether a repetition screens again
 */
public record ScreeningOrder(
        byte[] picture,
        @Nullable PatientReference patient,
        @Nullable String idempotencyKey) {
    /** Of picture and reference, lower-case hexadecimal: tells a repetition from another order under the same key. */
    String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var reference = (patient == null ? "" : patient.value()).getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(reference.length).flip());
            digest.update(reference);
            digest.update(picture);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
