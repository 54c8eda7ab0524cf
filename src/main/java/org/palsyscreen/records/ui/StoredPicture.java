package org.palsyscreen.records.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import org.palsyscreen.screening.ScreeningArchive;
import org.palsyscreen.screening.ScreeningId;

/** Sends one stored picture to the browser of the user who opened the record; no cache may keep it. */
final class StoredPicture implements DownloadHandler {
    private final transient ScreeningArchive archive;
    private final long id;

    StoredPicture(ScreeningArchive archive, ScreeningId id) {
        this.archive = archive;
        this.id = id.value();
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var jpeg = archive.picture(new ScreeningId(id));
        if (jpeg.isEmpty()) {
            event.getResponse().sendError(404, "no such picture");
            return;
        }
        event.getResponse().setHeader("Cache-Control", "private, no-store");
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        event.setContentType("image/jpeg");
        event.setContentLength(jpeg.get().length);
        event.getOutputStream().write(jpeg.get());
    }
}
