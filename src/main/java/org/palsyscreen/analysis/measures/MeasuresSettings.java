package org.palsyscreen.analysis.measures;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code palsyscreen.measures.*}.
 *
 * @param irisDiameterMm visible diameter of the adult iris, from which millimetres come: 11.2 to 12.2, the range of the
 *     published means
 */
@ConfigurationProperties("palsyscreen.measures")
record MeasuresSettings(
        @DefaultValue("" + BandTable.IRIS_DIAMETER_MM) double irisDiameterMm) {
    private static final double LEAST = 11.2;
    private static final double MOST = 12.2;

    MeasuresSettings {
        if (!(irisDiameterMm >= LEAST && irisDiameterMm <= MOST)) {
            throw new IllegalArgumentException(
                    "palsyscreen.measures.iris-diameter-mm must be " + LEAST + " to " + MOST + ": " + irisDiameterMm);
        }
    }
}
