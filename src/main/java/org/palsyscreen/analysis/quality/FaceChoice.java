package org.palsyscreen.analysis.quality;

import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.analysis.face.DetectedFace;

/** Which of the found faces is the patient's. */
public sealed interface FaceChoice {
    record One(DetectedFace face) implements FaceChoice {}

    record Refused(UngradableReason reason) implements FaceChoice {}
}
