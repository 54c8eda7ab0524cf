package org.palsyscreen.screening.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Finding;
import org.palsyscreen.analysis.Landmarks;
import org.palsyscreen.screening.PatientEntries;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ReviewStanding;
import org.palsyscreen.screening.ReviewState;
import org.palsyscreen.screening.ScreeningId;
import org.palsyscreen.screening.ScreeningRecord;

/** The row of one screening. Written once; only its review moves on, and its patient when two are merged. */
@Entity
@Immutable
@Table(name = "screening")
class Screening {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "screening_seq")
    @SequenceGenerator(name = "screening_seq", allocationSize = 50)
    private @Nullable Long id;

    private Instant takenAt;
    private @Nullable Long patientId;
    private @Nullable String patientReference;
    /** What lists are searched and sorted by; empty without a reference. */
    private String patientKey;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PictureSource source;

    private String operator;

    @Embedded
    private StoredFinding finding;

    private @Nullable String modelVersion;
    private int pictureWidth;
    private int pictureHeight;

    @Column(name = "picture_sha256")
    private String pictureSha256;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReviewState reviewState;

    private int reviewVersion;
    private boolean signedOff;
    private boolean voided;

    @SuppressWarnings("NullAway.Init")
    protected Screening() {}

    Screening(
            Instant takenAt,
            PatientEntries.@Nullable Entry patient,
            PictureSource source,
            String operator,
            Finding finding,
            @Nullable String modelVersion,
            int pictureWidth,
            int pictureHeight,
            String pictureSha256) {
        this.takenAt = takenAt;
        this.patientId = patient == null ? null : (Long) patient.patientId();
        this.patientReference = patient == null ? null : patient.reference().value();
        this.patientKey = patient == null ? "" : patient.reference().key();
        this.source = source;
        this.operator = operator;
        this.finding = StoredFinding.of(finding);
        this.modelVersion = modelVersion;
        this.pictureWidth = pictureWidth;
        this.pictureHeight = pictureHeight;
        this.pictureSha256 = pictureSha256;
        this.reviewState = ReviewState.UNREVIEWED;
    }

    ScreeningId id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return new ScreeningId(id);
    }

    String pictureSha256() {
        return pictureSha256;
    }

    ScreeningRecord record(@Nullable Landmarks landmarks) {
        return new ScreeningRecord(
                id(),
                takenAt,
                patientReference == null ? null : new PatientReference(patientReference),
                source,
                operator,
                finding.restore(landmarks, modelVersion),
                modelVersion,
                pictureWidth,
                pictureHeight,
                pictureSha256,
                new ReviewStanding(reviewState, signedOff, voided),
                reviewVersion);
    }
}
