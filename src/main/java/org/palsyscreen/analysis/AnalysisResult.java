package org.palsyscreen.analysis;

/** The answer to one request for analysis: a {@link Finding} to be recorded, or {@link Busy}. */
public sealed interface AnalysisResult permits Finding, Busy {}
