package org.palsyscreen.screening.ui;

import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ScreeningResult;

/**
 * A picture's answer on this page.
 *
 * @param fileName as the browser named it
 */
record Screened(String fileName, PictureSource source, ScreeningResult result) {}
