package org.palsyscreen.screening.ui;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import org.palsyscreen.screening.ScreeningArchive;
import org.palsyscreen.screening.ScreeningId;

/** The picture of a screening, for who may see it; never kept by the browser. */
class StoredPicture implements DownloadHandler {
    private final ScreeningArchive archive;
    private final ScreeningId id;

    StoredPicture(ScreeningArchive archive, ScreeningId id) {
        this.archive = archive;
        this.id = id;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.getResponse().setHeader("Cache-Control", "private, no-store");
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
