package org.palsyscreen.analysis.pipeline;

import java.util.Optional;
import org.palsyscreen.analysis.PictureLimits;
import org.palsyscreen.analysis.PictureLimitsSource;
import org.palsyscreen.analysis.ThresholdSource;
import org.palsyscreen.analysis.classify.SavedModelPalsyModelLoader;
import org.palsyscreen.analysis.models.ModelLibrary;
import org.palsyscreen.analysis.versions.ClassifierSettings;
import org.palsyscreen.analysis.versions.ClassifierShelf;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the classifier and its versions a bean; everything else in the analysis is constructed by hand. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AnalysisSettings.class, ClassifierSettings.class})
class AnalysisConfiguration {
    @Bean
    TensorFlowPalsyClassifier palsyClassifier(
            AnalysisSettings settings,
            ClassifierSettings classifiers,
            ObjectProvider<ThresholdSource> clinic,
            ObjectProvider<PictureLimitsSource> limits) {
        ModelLibrary library = ModelLibrary.locate(settings.models());
        ClassifierShelf shelf = classifiers.shelf(library);
        return new TensorFlowPalsyClassifier(
                settings,
                library,
                shelf,
                new SavedModelPalsyModelLoader(),
                clinic.getIfAvailable(() -> Optional::empty),
                limits.getIfAvailable(() -> Optional::empty));
    }

    /** What holds while the clinic has set nothing else. */
    @Bean
    PictureLimits configuredPictureLimits(AnalysisSettings settings) {
        return settings.gate().settable();
    }
}
