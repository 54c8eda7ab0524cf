package org.palsyscreen.screening;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;

/** Sends the picture of a screening to the browser of who may see it; no cache may keep it. */
public final class StoredPicture implements DownloadHandler {
    private final ScreeningArchive archive;
    private final ScreeningId id;

    public StoredPicture(ScreeningArchive archive, ScreeningId id) {
        this.archive = archive;
        this.id = id;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.getResponse().setHeader("Cache-Control", "private, no-store");
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        var picture = archive.picture(id);
        if (picture.isEmpty()) {
            event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
            return;
        }
        event.inline("screening-" + id + ".jpg");
        event.setContentType("image/jpeg");
        event.setContentLength(picture.get().length);
        event.getOutputStream().write(picture.get());
    }

    @Override
    public String getUrlPostfix() {
        return "screening.jpg";
    }
}
