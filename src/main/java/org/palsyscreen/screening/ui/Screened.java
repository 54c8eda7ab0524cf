package org.palsyscreen.screening.ui;

import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ScreeningResult;

/**
 * A picture's answer on this page.
 *
 * @param fileName as the browser named it
 */
record Screened(String fileName, PictureSource source, ScreeningResult result) {
    /** The same answer without the bytes of its picture, which would fill the session when there are many. */
    Screened withoutPicture() {
        return result instanceof ScreeningResult.Recorded recorded
                ? new Screened(fileName, source, recorded.withoutPicture())
                : this;
    }
}
