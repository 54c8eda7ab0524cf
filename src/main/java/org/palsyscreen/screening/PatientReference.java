package org.palsyscreen.screening;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.palsyscreen.storage.StorableText;

/**
 * How staff refer to the patient, such as a medical record number: 1 to 64 letters, digits, spaces and {@code . _ / # -}.
 *
 * @param value trimmed, inner white space single, Unicode NFC
 */
public record PatientReference(String value) {
    public static final int MAX_LENGTH = 64;
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} ._/#-]{1," + MAX_LENGTH + "}");

    public PatientReference {
        if (!value.equals(clean(value)) || !ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("not a patient reference");
        }
    }

    /** What was typed, cleaned; empty when it is blank or contains what no reference may contain. */
    public static Optional<PatientReference> parse(String typed) {
        var cleaned = clean(typed);
        return ALLOWED.matcher(cleaned).matches() ? Optional.of(new PatientReference(cleaned)) : Optional.empty();
    }

    /** Whether typed text is a reference, or blank (a screening needs none). */
    public static boolean isBlankOrValid(String typed) {
        return typed.isBlank() || parse(typed).isPresent();
    }

    /** The form by which references are searched and sorted: lower case whatever the locale. */
    public String key() {
        return keyOf(value);
    }

    /** The search form of typed text, which may be the beginning of a reference. */
    public static String keyOf(String typed) {
        return StorableText.of(clean(typed).toLowerCase(Locale.ROOT));
    }

    private static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }
}
