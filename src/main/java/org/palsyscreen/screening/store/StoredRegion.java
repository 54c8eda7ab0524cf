package org.palsyscreen.screening.store;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.RegionAsymmetry;
import org.palsyscreen.analysis.Side;

@Embeddable
class StoredRegion {
    private Double zScore;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Side weakerSide;

    @SuppressWarnings("NullAway.Init")
    protected StoredRegion() {}

    StoredRegion(double zScore, Side weakerSide) {
        this.zScore = zScore;
        this.weakerSide = weakerSide;
    }

    RegionAsymmetry restore(Region region) {
        return new RegionAsymmetry(region, zScore, weakerSide);
    }
}
