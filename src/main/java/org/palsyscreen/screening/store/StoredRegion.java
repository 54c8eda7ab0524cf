package org.palsyscreen.screening.store;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.RegionAsymmetry;
import org.palsyscreen.analysis.Side;

@Embeddable
class StoredRegion {
    private Double zScore;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Side weakerSide;

    private @Nullable Double contribution;

    @SuppressWarnings("NullAway.Init")
    protected StoredRegion() {}

    StoredRegion(RegionAsymmetry asymmetry) {
        zScore = asymmetry.zScore();
        weakerSide = asymmetry.weakerSide();
        contribution = asymmetry.contribution();
    }

    RegionAsymmetry restore(Region region) {
        return new RegionAsymmetry(region, zScore, weakerSide, contribution);
    }
}
