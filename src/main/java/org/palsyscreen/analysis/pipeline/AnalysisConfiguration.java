package org.palsyscreen.analysis.pipeline;

import org.palsyscreen.analysis.classify.SavedModelPalsyModelLoader;
import org.palsyscreen.analysis.models.ModelLibrary;
import org.palsyscreen.analysis.versions.ClassifierSettings;
import org.palsyscreen.analysis.versions.ClassifierShelf;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the classifier and its versions a bean; everything else in the analysis is constructed by hand. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AnalysisSettings.class, ClassifierSettings.class})
class AnalysisConfiguration {
    @Bean
    TensorFlowPalsyClassifier palsyClassifier(AnalysisSettings settings, ClassifierSettings classifiers) {
        ModelLibrary library = ModelLibrary.locate(settings.models());
        ClassifierShelf shelf = ClassifierShelf.of(library, classifiers.folder());
        return new TensorFlowPalsyClassifier(settings, library, shelf, new SavedModelPalsyModelLoader());
    }
}
