package org.palsyscreen.api.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.api.requests.ScreeningOrder;
import org.palsyscreen.api.web.ApiProblem.FieldError;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.ReferenceFormat;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The form that orders a screening, read strictly: a misspelt part must not lead to a screening without its patient. */
final class OrderForm {
    static final String PICTURE = "picture";
    static final String PATIENT = "patientReference";
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private OrderForm() {}

    /** @throws ApiProblem that names everything that is wrong */
    static ScreeningOrder read(
            MultipartHttpServletRequest form, @Nullable String idempotencyKey, ReferenceFormat format)
            throws IOException {
        var errors = new ArrayList<FieldError>();
        var names = new TreeSet<>(form.getParameterMap().keySet());
        names.addAll(form.getMultiFileMap().keySet());
        names.stream()
                .filter(name -> !name.equals(PICTURE) && !name.equals(PATIENT))
                .forEach(name ->
                        errors.add(new FieldError(name, "no such part; there are " + PICTURE + " and " + PATIENT)));
        var pictures = form.getFiles(PICTURE);
        if (pictures.size() != 1) {
            errors.add(new FieldError(PICTURE, "needs exactly one file (curl: -F picture=@face.jpg)"));
        }
        var patient = patient(form, format, errors);
        if (idempotencyKey != null && !VISIBLE_ASCII.matcher(idempotencyKey).matches()) {
            errors.add(new FieldError(IDEMPOTENCY_KEY, "needs 1 to 100 visible ASCII characters, such as a UUID"));
        }
        if (!errors.isEmpty()) {
            throw ApiProblem.invalid(errors);
        }
        return new ScreeningOrder(pictures.getFirst().getBytes(), patient, idempotencyKey);
    }

    private static @Nullable PatientReference patient(
            MultipartHttpServletRequest form, ReferenceFormat format, List<FieldError> errors) {
        var values = form.getParameterValues(PATIENT);
        if (form.getMultiFileMap().containsKey(PATIENT) || (values != null && values.length > 1)) {
            errors.add(new FieldError(PATIENT, "needs one text, not a file"));
            return null;
        }
        if (values == null || values[0].isBlank()) {
            return null;
        }
        var reference = PatientReference.parse(values[0]);
        if (reference.isEmpty()) {
            errors.add(new FieldError(
                    PATIENT,
                    "needs at most " + PatientReference.MAX_LENGTH + " letters, digits, spaces and . _ / # -"));
        } else if (!format.accepts(reference.get())) {
            errors.add(new FieldError(
                    PATIENT, ("is not how references look in this installation. " + format.description()).strip()));
        }
        return reference.orElse(null);
    }
}
