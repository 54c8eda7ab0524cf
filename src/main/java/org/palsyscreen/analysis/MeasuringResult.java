package org.palsyscreen.analysis;

/** What measuring a face comes to. */
public sealed interface MeasuringResult permits FaceMeasures, Unmeasurable {}
