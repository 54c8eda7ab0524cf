package org.palsyscreen.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FreshPictureTest {
    @Test
    void itsBytesAreSentAndNoCacheMayKeepThem() throws IOException {
        var response = mock(VaadinResponse.class);
        var body = new ByteArrayOutputStream();
        var event = mock(DownloadEvent.class);
        when(event.getResponse()).thenReturn(response);
        when(event.getOutputStream()).thenReturn(body);

        new FreshPicture(new byte[] {1, 2, 3}).handleDownloadRequest(event);

        assertThat(body.toByteArray()).containsExactly(1, 2, 3);
        verify(response).setHeader("Cache-Control", "private, no-store");
        verify(event).setContentType("image/jpeg");
    }
}
