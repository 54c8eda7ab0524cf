package org.palsyscreen.programme.ui;

import org.palsyscreen.programme.ReviewedCases;

/** How many were screened, reviewed, overridden and ungradable. */
final class HandlingCard extends Figures {
    HandlingCard(ReviewedCases cases) {
        super("programme.handling", "programme.measure", "programme.value");
        row(getTranslation("programme.screened"), number(cases.screened()));
        row(getTranslation("programme.reviewed"), number(cases.reviewed()));
        row(getTranslation("programme.overridden"), proportion(cases.overridden()));
        row(getTranslation("programme.ungradable"), proportion(cases.ungradable()));
    }
}
