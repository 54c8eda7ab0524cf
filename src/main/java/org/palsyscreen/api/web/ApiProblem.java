package org.palsyscreen.api.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with an answer that says what was wrong and what to do. Nothing was stored. */
final class ApiProblem extends RuntimeException {
    private final ProblemKind kind;
    private final List<FieldError> errors;
    private final @Nullable Duration retryAfter;

    /** One thing that is wrong with one parameter or part of the request. */
    record FieldError(String field, String message) {}

    private ApiProblem(ProblemKind kind, String detail, List<FieldError> errors, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.kind = kind;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    ApiProblem(ProblemKind kind, String detail) {
        this(kind, detail, List.of(), null);
    }

    static ApiProblem invalid(List<FieldError> errors) {
        return new ApiProblem(
                ProblemKind.INVALID_REQUEST, "Correct what is listed under errors and send it again.", errors, null);
    }

    static ApiProblem retry(ProblemKind kind, String detail, Duration after) {
        return new ApiProblem(kind, detail, List.of(), after);
    }

    ProblemKind kind() {
        return kind;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    List<FieldError> errors() {
        return errors;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
