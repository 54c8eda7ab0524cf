package org.palsyscreen.analysis;

/** What was found on a photo: a verdict or the reason why there is none. */
public sealed interface Finding extends AnalysisResult permits Assessment, Ungradable {
    Outcome outcome();
}
