package org.palsyscreen.screening;

import com.google.re2j.Pattern;

/**
 * What new patient references look like in this installation. References stored before the format was changed stay as they
 * are.
 */
public interface ReferenceFormat {
    /** Any reference. */
    ReferenceFormat ANY = of(".*", "");

    boolean accepts(PatientReference reference);

    /** Tells staff in words, for example "MRN: two letters and six digits"; empty for none. */
    String description();

    /** Whether typed text is a reference of this format, or blank (a screening needs none). */
    default boolean acceptsOrBlank(String typed) {
        return typed.isBlank()
                || PatientReference.parse(typed).filter(this::accepts).isPresent();
    }

    /**
     * @param expression a regular expression of RE2's syntax for the whole reference: without looking back or ahead, so that no
     *     reference makes it slow
     * @throws com.google.re2j.PatternSyntaxException when it is none
     */
    static ReferenceFormat of(String expression, String description) {
        record Format(Pattern pattern, String description) implements ReferenceFormat {
            @Override
            public boolean accepts(PatientReference reference) {
                return pattern.matches(reference.value());
            }
        }
        return new Format(Pattern.compile(expression), description);
    }
}
