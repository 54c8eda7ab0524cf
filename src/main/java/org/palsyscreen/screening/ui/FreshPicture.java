package org.palsyscreen.screening.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;

/**
 * Sends the picture that was screened a moment ago back to the page that sent it. Its screening is in the audit chain
 * already; every later look goes through the archive, which notes it.
 */
class FreshPicture implements DownloadHandler {
    private final byte[] jpeg;

    FreshPicture(byte[] jpeg) {
        this.jpeg = jpeg;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.getResponse().setHeader("Cache-Control", "private, no-store");
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        event.inline("screening.jpg");
        event.setContentType("image/jpeg");
        event.setContentLength(jpeg.length);
        event.getOutputStream().write(jpeg);
    }

    @Override
    public String getUrlPostfix() {
        return "screening.jpg";
    }
}
