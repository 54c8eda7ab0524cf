package org.palsyscreen.records.ui;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.palsyscreen.screening.ScreeningArchive;
import org.springframework.stereotype.Component;

/**
 * Answers the address of a record that does not exist by 404. The view alone cannot: it is made only after its page was
 * answered.
 */
@Component
class MissingRecordStatus implements VaadinServiceInitListener {
    private static final String RECORDS = "/record/";
    private final ScreeningArchive archive;

    MissingRecordStatus(ScreeningArchive archive) {
        this.archive = archive;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::answer);
    }

    void answer(IndexHtmlResponse page) {
        var path = page.getVaadinRequest().getPathInfo();
        if (path != null && path.startsWith(RECORDS) && !exists(path.substring(RECORDS.length()))) {
            page.getVaadinResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
        }
    }

    /** Asks for the thumbnail, since opening the record would be noted as a look at it. */
    private boolean exists(String number) {
        return RecordView.number(number).flatMap(archive::thumbnail).isPresent();
    }
}
