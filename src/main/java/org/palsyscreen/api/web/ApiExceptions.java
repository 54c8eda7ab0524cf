package org.palsyscreen.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns whatever ends a request of the interface into a problem. Not a controller advice: that is not asked about a form
 * that is refused before a controller was chosen.
 */
@Component
class ApiExceptions implements HandlerExceptionResolver, Ordered {
    static final Duration BUSY_WAIT = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(ApiExceptions.class);
    private final ProblemWriter problems;

    ApiExceptions(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!ApiRoute.isApi(request)
                || failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException) {
            return null;
        }
        try {
            if (failure instanceof HttpRequestMethodNotSupportedException unsupported) {
                response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods(unsupported)));
            }
            problems.write(request, response, problem(failure));
        } catch (IOException clientIsGone) {
            throw new UncheckedIOException(clientIsGone);
        }
        return new ModelAndView();
    }

    ApiProblem problem(Exception failure) {
        return switch (failure) {
            case ApiProblem problem -> problem;
            case MaxUploadSizeExceededException tooLarge ->
                new ApiProblem(
                        ProblemKind.PICTURE_TOO_LARGE, "Send a picture of at most 10 MB. JPEG makes it smaller.");
            case MultipartException broken ->
                new ApiProblem(
                        ProblemKind.INVALID_REQUEST,
                        "The body is not a complete multipart/form-data form. Send it again.");
            case HttpRequestMethodNotSupportedException unsupported ->
                new ApiProblem(
                        ProblemKind.METHOD_NOT_ALLOWED,
                        "Here there is only " + String.join(", ", methods(unsupported)) + ".");
            case HttpMediaTypeNotSupportedException unsupported ->
                new ApiProblem(
                        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                        "Send multipart/form-data with the picture as a file in the part 'picture'.");
            case HttpMediaTypeNotAcceptableException unacceptable ->
                new ApiProblem(
                        ProblemKind.NOT_ACCEPTABLE,
                        "Results are application/json and pictures image/jpeg. Change the Accept header or leave it out.");
            case MethodArgumentTypeMismatchException notANumber ->
                new ApiProblem(ProblemKind.NOT_FOUND, "A screening is named by a whole number.");
            case TransientDataAccessException locked ->
                ApiProblem.retry(ProblemKind.BUSY, "The record is in use. Nothing was stored: try again.", BUSY_WAIT);
            default -> unexpected(failure);
        };
    }

    private static String[] methods(HttpRequestMethodNotSupportedException failure) {
        var methods = failure.getSupportedMethods();
        return methods == null ? new String[0] : methods;
    }

    /** The log has what an administrator needs to find out; the client gets the number by which to find it. */
    private static ApiProblem unexpected(Exception failure) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("request failed, reference {}", reference, failure);
        return new ApiProblem(
                ProblemKind.FAILED,
                "Something unexpected happened. Try again later; if it stays so, give an administrator the reference "
                        + reference + ".");
    }
}
