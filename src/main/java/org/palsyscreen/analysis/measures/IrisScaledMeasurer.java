package org.palsyscreen.analysis.measures;

import java.util.ArrayList;
import java.util.List;
import org.palsyscreen.analysis.FaceMeasurer;
import org.palsyscreen.analysis.FaceMeasures;
import org.palsyscreen.analysis.HealthyReference;
import org.palsyscreen.analysis.Landmarks;
import org.palsyscreen.analysis.Measure;
import org.palsyscreen.analysis.MeasuredPair;
import org.palsyscreen.analysis.MeasuringResult;
import org.palsyscreen.analysis.Unmeasurable;
import org.palsyscreen.analysis.UnmeasurableReason;

/** Takes its scale from the irises, which hardly differ between adults, and its frame from the pupils. */
public final class IrisScaledMeasurer implements FaceMeasurer {
    /** Below it, a pixel is more than one and a half millimetres. */
    private static final double SMALLEST_RADIUS_PX = 4;
    /** An eye that is open less than this share of its iris is closed: the pupil cannot be seen. */
    private static final double LEAST_OPENING = 0.25;
    /** Two irises of one face, seen from the front, differ by less. */
    private static final double LARGEST_RATIO = 1.3;

    private final double irisDiameterMm;
    private final HealthyReference healthy;

    public IrisScaledMeasurer(double irisDiameterMm, HealthyReference healthy) {
        this.irisDiameterMm = irisDiameterMm;
        this.healthy = healthy;
    }

    @Override
    public HealthyReference healthy() {
        return healthy;
    }

    @Override
    public MeasuringResult measure(Landmarks landmarks) {
        PupilFrame frame = new PupilFrame(landmarks, irisDiameterMm);
        if (!(frame.smallerIrisPx() >= SMALLEST_RADIUS_PX)) {
            return new Unmeasurable(UnmeasurableReason.IRIS_TOO_SMALL);
        }
        SideOfFace right = SideOfFace.right(frame);
        SideOfFace left = SideOfFace.left(frame);
        double least = LEAST_OPENING * irisDiameterMm;
        if (!(right.palpebralFissure() >= least && left.palpebralFissure() >= least)) {
            return new Unmeasurable(UnmeasurableReason.EYE_CLOSED);
        }
        if (frame.largerIrisPx() > LARGEST_RATIO * frame.smallerIrisPx()) {
            return new Unmeasurable(UnmeasurableReason.IRISES_DISAGREE);
        }
        List<MeasuredPair> pairs = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            double onRight = measure(measure, right);
            double onLeft = measure(measure, left);
            if (Double.isFinite(onRight) && Double.isFinite(onLeft)) {
                pairs.add(new MeasuredPair(measure, onRight, onLeft));
            }
        }
        return new FaceMeasures(frame.mmPerPixel(), pairs);
    }

    private static double measure(Measure measure, SideOfFace side) {
        return switch (measure) {
            case BROW_HEIGHT -> side.browHeight();
            case MRD1 -> side.mrd1();
            case MRD2 -> side.mrd2();
            case PALPEBRAL_FISSURE -> side.palpebralFissure();
            case COMMISSURE_POSITION -> side.commissurePosition();
            case COMMISSURE_HEIGHT -> side.commissureHeight();
            case SMILE_ANGLE -> side.smileAngle();
            case UPPER_LIP_HEIGHT -> side.upperLipHeight();
            case LOWER_LIP_HEIGHT -> side.lowerLipHeight();
            case PHILTRUM_DEVIATION -> side.philtrumDeviation();
            case MOUTH_OPENING -> side.mouthOpening();
        };
    }
}
