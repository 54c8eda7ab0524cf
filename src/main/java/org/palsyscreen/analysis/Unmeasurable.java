package org.palsyscreen.analysis;

/** No measures, and why: lengths would be invented. */
public record Unmeasurable(UnmeasurableReason reason) implements MeasuringResult {}
