package org.palsyscreen.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.Busy;
import org.palsyscreen.analysis.FaceMeasurer;
import org.palsyscreen.analysis.FaceMeasures;
import org.palsyscreen.analysis.HealthyReference;
import org.palsyscreen.analysis.MeasuredPair;
import org.palsyscreen.analysis.PalsyClassifier;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.analysis.Unmeasurable;
import org.palsyscreen.analysis.classify.SavedModelPalsyModelLoader;
import org.palsyscreen.analysis.measures.BandTable;
import org.palsyscreen.analysis.measures.IrisScaledMeasurer;
import org.palsyscreen.analysis.models.ModelLibrary;
import org.palsyscreen.analysis.pipeline.AnalysisSettings;
import org.palsyscreen.analysis.pipeline.TensorFlowPalsyClassifier;

/**
 * A training face as the product measures it.
 *
 * @param outcome "MEASURED", or why it was not: the name of the quality gate's or the measurer's reason
 */
record MeasuredFace(FaceSource source, String outcome, List<MeasuredPair> pairs) {
    private static final int THREADS = 2;
    private static final FaceMeasurer MEASURER =
            new IrisScaledMeasurer(BandTable.IRIS_DIAMETER_MM, new HealthyReference(List.of()));

    /** Everyone, through detector, mesh and quality gate of the product with its default settings. */
    static List<MeasuredFace> all(List<Person> people) throws InterruptedException {
        AnalysisSettings settings = AnalysisSettings.defaults();
        Progress progress = new Progress("faces to measure", people.size());
        try (var classifier = new TensorFlowPalsyClassifier(
                        settings, ModelLibrary.locate(settings.models()), new SavedModelPalsyModelLoader());
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<MeasuredFace>> running = new ArrayList<>();
            for (Person person : people) {
                running.add(threads.submit(() -> {
                    MeasuredFace face = of(person, classifier);
                    progress.oneMore();
                    return face;
                }));
            }
            List<MeasuredFace> faces = new ArrayList<>();
            for (Future<MeasuredFace> face : running) {
                faces.add(face.get());
            }
            return faces;
        } catch (ExecutionException e) {
            throw new IllegalStateException("measuring failed", e);
        }
    }

    private static MeasuredFace of(Person person, PalsyClassifier classifier) throws IOException {
        Photo photo = new Photo(NormalFace.readLargeEnough(person.picture()), new byte[0]);
        return switch (classifier.assess(photo)) {
            case Busy busy -> throw new IllegalStateException("there are no more threads than workers");
            case Ungradable ungradable ->
                new MeasuredFace(person.source(), ungradable.reason().name(), List.of());
            case Assessment assessment ->
                switch (MEASURER.measure(assessment.landmarks())) {
                    case FaceMeasures measures -> new MeasuredFace(person.source(), "MEASURED", measures.pairs());
                    case Unmeasurable unmeasurable ->
                        new MeasuredFace(person.source(), unmeasurable.reason().name(), List.of());
                };
        };
    }
}
