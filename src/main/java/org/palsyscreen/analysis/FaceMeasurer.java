package org.palsyscreen.analysis;

/** Measures faces in millimetres by their irises. Pure: the same landmarks always give the same measures. */
public interface FaceMeasurer {
    MeasuringResult measure(Landmarks landmarks);

    /** How healthy faces measure, by the same rules and at the same scale. */
    HealthyReference healthy();
}
