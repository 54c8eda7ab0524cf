package org.palsyscreen.screening;

import java.util.regex.Pattern;

/**
 * What new patient references look like in this installation: {@code palsyscreen.patients.reference-pattern}, a regular
 * expression for the whole reference, and {@code palsyscreen.patients.reference-description}, which tells staff in words.
 * References stored before the format was changed stay as they are.
 *
 * @param description for example "MRN: two letters and six digits"; empty for none
 */
public record ReferenceFormat(Pattern pattern, String description) {
    /** Any reference. */
    public static final ReferenceFormat ANY = new ReferenceFormat(Pattern.compile(".*"), "");

    /** Whether typed text is a reference of this format, or blank (a screening needs none). */
    public boolean acceptsOrBlank(String typed) {
        return typed.isBlank()
                || PatientReference.parse(typed).filter(this::accepts).isPresent();
    }

    public boolean accepts(PatientReference reference) {
        return pattern.matcher(reference.value()).matches();
    }
}
