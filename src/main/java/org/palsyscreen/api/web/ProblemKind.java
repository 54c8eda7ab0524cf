package org.palsyscreen.api.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** What can go wrong, by the names that clients may rely on. */
enum ProblemKind {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request is not valid"),
    NO_KEY(HttpStatus.UNAUTHORIZED, "No valid API key"),
    NOT_ALLOWED(HttpStatus.FORBIDDEN, "The key may not do this"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The method does not exist here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No such representation"),
    STILL_RUNNING(HttpStatus.CONFLICT, "The request is being worked on"),
    PICTURE_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The picture is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Not a form with a picture"),
    NOT_A_PICTURE(HttpStatus.UNPROCESSABLE_CONTENT, "The file cannot be screened"),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The Idempotency-Key belongs to another request"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    FAILED(HttpStatus.INTERNAL_SERVER_ERROR, "The request failed"),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE, "Busy");

    private final HttpStatus status;
    private final String title;

    ProblemKind(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    /** The {@code type} of RFC 9457; described in docs/rest-api.md. */
    String type() {
        return "urn:palsyscreen:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
