package org.palsyscreen.analysis;

/** The queue is full; nothing was looked at. Said at once, to be tried again in a moment. */
public record Busy() implements AnalysisResult {}
