package org.palsyscreen.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.face.MeshPoints;
import org.palsyscreen.analysis.face.PhotoScales;
import org.palsyscreen.analysis.face.RefinedPart;

/** Third step: the landmark refiner, from the training people's pictures and the true places of their points. */
final class TrainRefiner {
    /** Until the classifier is exported, which takes it along. */
    static final Path FOLDER = Path.of("target", "training", "refiner");

    /** Lids and brows go on gaining where the mouth has stopped. */
    private static final int EYE_EPOCHS = 30;

    private static final int MOUTH_EPOCHS = 24;
    private static final int VERSION_OF_RANDOM = 7000;

    private TrainRefiner() {}

    static void main(String... args) throws IOException, InterruptedException {
        run(Person.all(Workshop.TRAINING_DATA));
    }

    static void run(List<Person> people) throws IOException, InterruptedException {
        List<Callable<RefinerTraining.Trained>> both =
                List.of(() -> train(RefinedPart.EYE, people), () -> train(RefinedPart.MOUTH, people));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<RefinerTraining.Trained>> futures = threads.invokeAll(both);
            RefinerExport.write(futures.get(0).get(), futures.get(1).get(), FOLDER);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the refiner could not be trained", e);
        }
    }

    private static RefinerTraining.Trained train(RefinedPart part, List<Person> people) throws IOException {
        List<List<RefinerSample>> train = samples(part, of(people, Part.TRAIN));
        List<List<RefinerSample>> validation = samples(part, of(people, Part.VALIDATION));
        IO.println(part + ": " + train.size() + " sides of faces to learn from, " + validation.size() + " to check on");
        int epochs = part == RefinedPart.EYE ? EYE_EPOCHS : MOUTH_EPOCHS;
        return RefinerTraining.train(part, train, validation, epochs, 41 + part.ordinal());
    }

    private static List<Person> of(List<Person> people, Part part) {
        return people.stream().filter(p -> p.part() == part).toList();
    }

    /** The views of each side of each face. */
    private static List<List<RefinerSample>> samples(RefinedPart part, List<Person> people) throws IOException {
        PictureShelf pictures = new PictureShelf(PictureShelf.USUAL);
        MeshShelf meshes = new MeshShelf(MeshShelf.USUAL);
        List<List<RefinerSample>> faces = new ArrayList<>();
        for (Person person : people) {
            List<TrainingPicture> own = pictures.of(person);
            List<Optional<MeshPoints>> found = meshes.of(person);
            List<RefinerSample> right = new ArrayList<>();
            List<RefinerSample> left = new ArrayList<>();
            for (int i = 0; i < own.size(); i++) {
                if (found.get(i).isEmpty()) {
                    continue;
                }
                SplittableRandom random = person.random(VERSION_OF_RANDOM + 10 * i + part.ordinal());
                PhotoScales picture = new PhotoScales(new Photo(own.get(i).image(), new byte[0]));
                MeshPoints mesh = found.get(i).get();
                right.add(RefinerSample.of(picture, mesh, own.get(i).truth(), part, false, random));
                left.add(RefinerSample.of(picture, mesh, own.get(i).truth(), part, true, random));
            }
            faces.add(right);
            faces.add(left);
        }
        return faces;
    }
}
