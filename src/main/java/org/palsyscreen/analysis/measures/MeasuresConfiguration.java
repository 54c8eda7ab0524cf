package org.palsyscreen.analysis.measures;

import org.palsyscreen.analysis.FaceMeasurer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the measurer a bean. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MeasuresSettings.class)
class MeasuresConfiguration {
    @Bean
    FaceMeasurer faceMeasurer(MeasuresSettings settings) {
        double diameter = settings.irisDiameterMm();
        return new IrisScaledMeasurer(diameter, BandTable.scaled(BandTable.load(), diameter));
    }
}
