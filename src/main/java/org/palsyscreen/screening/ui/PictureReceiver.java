package org.palsyscreen.screening.ui;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadResult;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.ImageIntake;
import org.palsyscreen.analysis.RejectionReason;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ReferenceFormat;
import org.palsyscreen.screening.ScreeningResult;
import org.palsyscreen.screening.ScreeningService;

/**
 * Takes one posted picture, as a raw body or as a part of a form, and screens it on the thread of its request: the page
 * stays free meanwhile, since the session is locked only to show the result. The patient reference comes with the
 * picture, as it stood in the field at that moment: keys that were pressed just before may still be on their way.
 */
class PictureReceiver implements UploadHandler {
    private static final String SOURCE_HEADER = "X-Picture-Source";
    private static final String REFERENCE_HEADER = "X-Patient-Reference";

    private final ScreeningService screenings;
    private final ReferenceFormat format;
    private final SerializableConsumer<Screened> show;

    /** @param show called with the session locked */
    PictureReceiver(ScreeningService screenings, ReferenceFormat format, SerializableConsumer<Screened> show) {
        this.screenings = screenings;
        this.format = format;
        this.show = show;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        var source = source(event.getRequest());
        var typed = reference(event.getRequest());
        if (typed == null || !format.acceptsOrBlank(typed)) {
            event.reject("patient reference");
            return;
        }
        var result = screen(event, typed, source);
        event.getUI().access(() -> show.accept(new Screened(event.getFileName(), source, result)));
    }

    /** The page has its own answer to every picture; a request that failed has said so by its status already. */
    @Override
    public void responseHandled(UploadResult result) {
        if (!result.success()) {
            result.response().setStatus(HttpStatusCode.INTERNAL_SERVER_ERROR.getCode());
        } else if (!result.rejectedFiles().isEmpty()) {
            result.response().setStatus(HttpStatusCode.CONFLICT.getCode());
        }
    }

    private ScreeningResult screen(UploadEvent event, String typed, PictureSource source) throws IOException {
        if (event.getFileSize() > ImageIntake.MAX_BYTES) {
            return new ScreeningResult.Rejected(RejectionReason.TOO_LARGE);
        }
        byte[] bytes;
        try (var body = event.getInputStream()) {
            bytes = body.readNBytes(ImageIntake.MAX_BYTES + 1);
        }
        if (bytes.length > ImageIntake.MAX_BYTES) {
            return new ScreeningResult.Rejected(RejectionReason.TOO_LARGE);
        }
        return screenings.screen(bytes, PatientReference.parse(typed).orElse(null), source);
    }

    /** Null when the page did not say: then nobody knows whose picture it is. */
    private static @Nullable String reference(VaadinRequest request) {
        var header = request.getHeader(REFERENCE_HEADER);
        try {
            return header == null ? null : URLDecoder.decode(header, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return null;
        }
    }

    private static PictureSource source(VaadinRequest request) {
        return PictureSource.WEBCAM.name().equals(request.getHeader(SOURCE_HEADER))
                ? PictureSource.WEBCAM
                : PictureSource.UPLOAD;
    }
}
