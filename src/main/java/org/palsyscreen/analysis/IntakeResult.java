package org.palsyscreen.analysis;

/** What {@link ImageIntake} makes of a file's bytes. */
public sealed interface IntakeResult permits Photo, Rejected {}
