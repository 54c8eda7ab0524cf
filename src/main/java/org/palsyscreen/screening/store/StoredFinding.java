package org.palsyscreen.screening.store;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.Finding;
import org.palsyscreen.analysis.Landmarks;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.RegionAsymmetry;
import org.palsyscreen.analysis.Side;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.analysis.UngradableReason;

/** The columns of a finding; gives back exactly the finding that was stored. */
@Embeddable
class StoredFinding {
    /** Sorts findings without a probability below all others. */
    private static final double NO_PROBABILITY = -1;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Outcome outcome;

    private short outcomeRank;
    private @Nullable Double probability;
    private double probabilityKey;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Side affectedSide;

    private @Nullable Double sideConfidence;

    @Embedded
    @AttributeOverride(name = "zScore", column = @Column(name = "brow_z"))
    @AttributeOverride(name = "weakerSide", column = @Column(name = "brow_weaker"))
    @AttributeOverride(name = "contribution", column = @Column(name = "brow_contribution"))
    private @Nullable StoredRegion brow;

    @Embedded
    @AttributeOverride(name = "zScore", column = @Column(name = "eye_z"))
    @AttributeOverride(name = "weakerSide", column = @Column(name = "eye_weaker"))
    @AttributeOverride(name = "contribution", column = @Column(name = "eye_contribution"))
    private @Nullable StoredRegion eye;

    @Embedded
    @AttributeOverride(name = "zScore", column = @Column(name = "cheek_z"))
    @AttributeOverride(name = "weakerSide", column = @Column(name = "cheek_weaker"))
    @AttributeOverride(name = "contribution", column = @Column(name = "cheek_contribution"))
    private @Nullable StoredRegion cheek;

    @Embedded
    @AttributeOverride(name = "zScore", column = @Column(name = "mouth_z"))
    @AttributeOverride(name = "weakerSide", column = @Column(name = "mouth_weaker"))
    @AttributeOverride(name = "contribution", column = @Column(name = "mouth_contribution"))
    private @Nullable StoredRegion mouth;

    @Embedded
    private @Nullable StoredSeverity severity;

    @Embedded
    private @Nullable StoredQuality quality;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable UngradableReason ungradableReason;

    private @Nullable Double lowerThreshold;
    private @Nullable Double upperThreshold;

    @SuppressWarnings("NullAway.Init")
    protected StoredFinding() {}

    private StoredFinding(Outcome outcome, double probabilityKey) {
        this.outcome = outcome;
        this.outcomeRank = (short) outcome.ordinal();
        this.probabilityKey = probabilityKey;
    }

    static StoredFinding of(Finding finding) {
        return switch (finding) {
            case Assessment assessment -> of(assessment);
            case Ungradable ungradable -> of(ungradable);
        };
    }

    private static StoredFinding of(Assessment assessment) {
        var stored = new StoredFinding(assessment.outcome(), assessment.probability());
        stored.probability = assessment.probability();
        stored.affectedSide = assessment.affectedSide();
        stored.sideConfidence = assessment.sideConfidence();
        for (var asymmetry : assessment.regions()) {
            var region = new StoredRegion(asymmetry);
            switch (asymmetry.region()) {
                case BROW -> stored.brow = region;
                case EYE -> stored.eye = region;
                case CHEEK -> stored.cheek = region;
                case MOUTH -> stored.mouth = region;
            }
        }
        stored.severity = assessment.severity() == null ? null : new StoredSeverity(assessment.severity());
        stored.quality = new StoredQuality(assessment.quality());
        stored.lowerThreshold = assessment.thresholds().lower();
        stored.upperThreshold = assessment.thresholds().upper();
        return stored;
    }

    private static StoredFinding of(Ungradable ungradable) {
        var stored = new StoredFinding(ungradable.outcome(), NO_PROBABILITY);
        stored.ungradableReason = ungradable.reason();
        stored.quality = ungradable.quality() == null ? null : new StoredQuality(ungradable.quality());
        return stored;
    }

    Finding restore(@Nullable Landmarks landmarks, @Nullable String modelVersion) {
        var measured = quality == null ? null : quality.restore();
        if (ungradableReason != null) {
            return new Ungradable(ungradableReason, measured, landmarks);
        }
        return new Assessment(
                Objects.requireNonNull(probability),
                Objects.requireNonNull(affectedSide),
                Objects.requireNonNull(sideConfidence),
                List.of(
                        region(Region.BROW, brow),
                        region(Region.EYE, eye),
                        region(Region.CHEEK, cheek),
                        region(Region.MOUTH, mouth)),
                severity == null ? null : severity.restore(),
                Objects.requireNonNull(measured),
                Objects.requireNonNull(landmarks),
                new Thresholds(Objects.requireNonNull(lowerThreshold), Objects.requireNonNull(upperThreshold)),
                Objects.requireNonNull(modelVersion));
    }

    private static RegionAsymmetry region(Region region, @Nullable StoredRegion stored) {
        return Objects.requireNonNull(stored).restore(region);
    }
}
