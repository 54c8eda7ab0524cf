package org.palsyscreen.analysis.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.FacePictures;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.RegionAsymmetry;
import org.palsyscreen.analysis.classify.SavedModelPalsyModelLoader;
import org.palsyscreen.analysis.models.ModelLibrary;

/** The models that are in the repository, with nothing in anyone's place. */
class ShippedModelsTest {
    @Test
    void the_models_on_disk_are_sound_and_see_no_palsy_in_a_normal_face() {
        ModelLibrary library = new ModelLibrary(Path.of("models"));
        try (TensorFlowPalsyClassifier classifier =
                new TensorFlowPalsyClassifier(AnalysisSettings.defaults(), library, new SavedModelPalsyModelLoader())) {
            assertThat(classifier.status().problems()).isEmpty();

            Assessment assessment = (Assessment) classifier.assess(FacePictures.photo(FacePictures.frontal()));
            assertThat(assessment.outcome()).isEqualTo(Outcome.NO_SIGN);
            assertThat(assessment.modelVersion()).isEqualTo(classifier.status().classifierVersion());
            assertThat(assessment.regions()).extracting(RegionAsymmetry::region).containsExactly(Region.values());
            assertThat(classifier.modelCard()).contains("AUC");
        }
    }
}
