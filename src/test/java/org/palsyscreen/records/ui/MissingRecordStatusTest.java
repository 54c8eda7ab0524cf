package org.palsyscreen.records.ui;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palsyscreen.screening.ScreeningArchive;
import org.palsyscreen.screening.ScreeningId;

class MissingRecordStatusTest {
    private final ScreeningArchive archive = mock(ScreeningArchive.class);
    private final VaadinResponse response = mock(VaadinResponse.class);

    @BeforeEach
    void onlyNumberSevenExists() {
        when(archive.thumbnail(any())).thenReturn(Optional.empty());
        when(archive.thumbnail(new ScreeningId(7))).thenReturn(Optional.of(new byte[] {1}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/record/8", "/record/seven", "/record/"})
    void aRecordThatDoesNotExistIsNotFound(String path) {
        ask(path);
        verify(response).setStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/record/7", "/history", "/"})
    void everythingElseIsLeftAlone(String path) {
        ask(path);
        verify(response, never()).setStatus(anyInt());
    }

    @Test
    void noLookAtTheRecordIsNoted() {
        ask("/record/7");
        verify(archive, never()).open(any());
        verify(archive, never()).picture(any());
    }

    private void ask(String path) {
        var request = mock(VaadinRequest.class);
        when(request.getPathInfo()).thenReturn(path);
        var page = mock(IndexHtmlResponse.class);
        when(page.getVaadinRequest()).thenReturn(request);
        when(page.getVaadinResponse()).thenReturn(response);
        new MissingRecordStatus(archive).answer(page);
    }
}
