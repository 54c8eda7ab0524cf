package org.palsyscreen.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.api.keys.ApiClient;
import org.palsyscreen.api.requests.OrderResult;
import org.palsyscreen.api.requests.ScreeningList;
import org.palsyscreen.api.requests.ScreeningOrders;
import org.palsyscreen.screening.ReferenceFormat;
import org.palsyscreen.screening.ScreeningArchive;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

@RestController
class ScreeningsController {
    private final ScreeningOrders orders;
    private final ScreeningList list;
    private final ScreeningArchive archive;
    private final ReferenceFormat format;

    ScreeningsController(ScreeningOrders orders, ScreeningList list, ScreeningArchive archive, ReferenceFormat format) {
        this.orders = orders;
        this.list = list;
        this.archive = archive;
        this.format = format;
    }

    @PostMapping(
            path = ApiRoute.SCREENINGS,
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ScreeningBody> create(
            MultipartHttpServletRequest form,
            @RequestHeader(name = OrderForm.IDEMPOTENCY_KEY, required = false) @Nullable String idempotencyKey,
            @AuthenticationPrincipal ApiClient client)
            throws IOException {
        var order = OrderForm.read(form, idempotencyKey, format);
        return switch (orders.carryOut(client, order)) {
            case OrderResult.Created(var screening) ->
                ResponseEntity.created(
                                URI.create(ScreeningBody.address(screening.id().value())))
                        .body(ScreeningBody.of(screening));
            case OrderResult.Repeated(var screening) ->
                ResponseEntity.ok()
                        .location(
                                URI.create(ScreeningBody.address(screening.id().value())))
                        .body(ScreeningBody.of(screening));
            case OrderResult.Rejected(var reason) -> throw Refusals.notAPicture(reason);
            case OrderResult.Busy() ->
                throw ApiProblem.retry(
                        ProblemKind.BUSY,
                        "Every worker and every place in the queue is taken. Nothing was stored: send it again.",
                        ApiExceptions.BUSY_WAIT);
            case OrderResult.StillRunning() ->
                throw ApiProblem.retry(
                        ProblemKind.STILL_RUNNING,
                        "The same request came before and is being worked on. Send it again to get its result.",
                        ApiExceptions.BUSY_WAIT);
            case OrderResult.KeyReused() ->
                throw new ApiProblem(
                        ProblemKind.IDEMPOTENCY_KEY_REUSED,
                        "Another picture or patient reference came under this Idempotency-Key. Nothing was stored: use a"
                                + " new key for a new screening.");
        };
    }

    @GetMapping(path = ApiRoute.SCREENINGS, produces = MediaType.APPLICATION_JSON_VALUE)
    ListBody list(HttpServletRequest request) {
        var wanted = ListRequest.of(request.getParameterMap());
        return ListBody.of(list.page(wanted.filter(), wanted.sort(), wanted.after(), wanted.limit()));
    }

    @GetMapping(path = ApiRoute.SCREENING, produces = MediaType.APPLICATION_JSON_VALUE)
    ScreeningBody one(@PathVariable long id) {
        return archive.open(new ScreeningId(id)).map(ScreeningBody::of).orElseThrow(() -> Refusals.noSuchScreening(id));
    }

    @GetMapping(path = ApiRoute.SCREENING_PICTURE, produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> picture(@PathVariable long id) {
        var jpeg = archive.picture(new ScreeningId(id)).orElseThrow(() -> Refusals.noSuchScreening(id));
        var name =
                ContentDisposition.inline().filename("screening-" + id + ".jpg").build();
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(jpeg);
    }
}
