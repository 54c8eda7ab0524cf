package org.palsyscreen.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.analysis.ImageIntake;
import org.palsyscreen.analysis.RejectionReason;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ReferenceFormat;
import org.palsyscreen.screening.ScreeningResult;
import org.palsyscreen.screening.ScreeningService;

class PictureReceiverTest {
    private final ScreeningService screenings = mock(ScreeningService.class);
    private final UploadEvent event = mock(UploadEvent.class);
    private final VaadinRequest request = mock(VaadinRequest.class);
    private final List<Screened> shown = new ArrayList<>();
    private final PictureReceiver receiver = new PictureReceiver(screenings, ReferenceFormat.ANY, shown::add);

    @BeforeEach
    void aPageThatRunsWhatItIsGiven() {
        var ui = mock(UI.class);
        doAnswer(call -> {
                    call.getArgument(0, Command.class).execute();
                    return null;
                })
                .when(ui)
                .access(any());
        when(event.getUI()).thenReturn(ui);
        when(event.getRequest()).thenReturn(request);
        typed("");
        when(event.getFileName()).thenReturn("face.jpg");
        when(screenings.screen(any(), any(), any())).thenReturn(new ScreeningResult.Busy());
    }

    @Test
    void aPictureOfTheCameraIsScreenedForTheTypedPatient() throws IOException {
        typed(" MRN-7 ");
        when(request.getHeader("X-Picture-Source")).thenReturn("WEBCAM");
        post(new byte[] {1, 2, 3}, 3);
        verify(screenings).screen(new byte[] {1, 2, 3}, new PatientReference("MRN-7"), PictureSource.WEBCAM);
        assertThat(shown).containsExactly(new Screened("face.jpg", PictureSource.WEBCAM, new ScreeningResult.Busy()));
    }

    @Test
    void aFileWithoutReferenceIsAnUpload() throws IOException {
        post(new byte[] {1}, 1);
        verify(screenings).screen(new byte[] {1}, null, PictureSource.UPLOAD);
    }

    @Test
    void exactlyTenMegabytesAreScreened() throws IOException {
        post(new byte[ImageIntake.MAX_BYTES], -1);
        verify(screenings).screen(any(), any(), any());
    }

    @Test
    void aLongerBodyIsRejectedWhateverItsHeaderSays() throws IOException {
        post(new byte[ImageIntake.MAX_BYTES + 1], -1);
        assertTooLarge();
    }

    @Test
    void aBodyAnnouncedAsTooLongIsNotEvenRead() throws IOException {
        when(event.getFileSize()).thenReturn(ImageIntake.MAX_BYTES + 1L);
        receiver.handleUploadRequest(event);
        verify(event, never()).getInputStream();
        assertTooLarge();
    }

    @Test
    void withAnInvalidReferenceNothingIsScreened() throws IOException {
        typed("<b>");
        post(new byte[] {1}, 1);
        verify(event).reject(any());
        verify(screenings, never()).screen(any(), any(), any());
        assertThat(shown).isEmpty();
    }

    @Test
    void aReferenceInAnyScriptComesThroughAsItWasTyped() throws IOException {
        typed("\u30b7\u30c6\u30a3 7/2026");
        post(new byte[] {1}, 1);
        verify(screenings)
                .screen(new byte[] {1}, new PatientReference("\u30b7\u30c6\u30a3 7/2026"), PictureSource.UPLOAD);
    }

    @Test
    void aPictureOfWhichThePageDoesNotSayWhoseItIsIsNotScreened() throws IOException {
        for (var header : new String[] {null, "%zz"}) {
            when(request.getHeader("X-Patient-Reference")).thenReturn(header);
            post(new byte[] {1}, 1);
        }
        verify(event, times(2)).reject(any());
        verify(screenings, never()).screen(any(), any(), any());
    }

    /** As the page sends it: percent-encoded UTF-8, a blank as %20. */
    private void typed(String reference) {
        when(request.getHeader("X-Patient-Reference"))
                .thenReturn(URLEncoder.encode(reference, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private void post(byte[] body, long announced) throws IOException {
        when(event.getFileSize()).thenReturn(announced);
        when(event.getInputStream()).thenReturn(new ByteArrayInputStream(body));
        receiver.handleUploadRequest(event);
    }

    private void assertTooLarge() {
        verify(screenings, never()).screen(any(), any(), any());
        assertThat(shown)
                .extracting(Screened::result)
                .containsExactly(new ScreeningResult.Rejected(RejectionReason.TOO_LARGE));
    }
}
