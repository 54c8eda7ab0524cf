package org.palsyscreen.analysis;

/** The bytes are not a picture that can be screened. */
public record Rejected(RejectionReason reason) implements IntakeResult {}
