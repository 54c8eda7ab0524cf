package org.palsyscreen.analysis.pipeline;

import org.palsyscreen.analysis.PalsyClassifier;
import org.palsyscreen.analysis.classify.SavedModelPalsyModelLoader;
import org.palsyscreen.analysis.models.ModelLibrary;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the classifier a bean; everything else in the analysis is constructed by hand. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnalysisSettings.class)
class AnalysisConfiguration {
    @Bean
    PalsyClassifier palsyClassifier(AnalysisSettings settings) {
        return new TensorFlowPalsyClassifier(
                settings, ModelLibrary.locate(settings.models()), new SavedModelPalsyModelLoader());
    }
}
