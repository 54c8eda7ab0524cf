package org.palsyscreen.train;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.palsyscreen.analysis.classify.SymmetricTemplate;

/** First step of the training: the pictures, kept in {@code target/training/pictures}; can be killed and started again. */
final class MakePictures {
    private MakePictures() {}

    static void main(String... args) throws IOException, InterruptedException {
        try (Workshop workshop = new Workshop()) {
            run(workshop, Person.all(Workshop.TRAINING_DATA), SymmetricTemplate.load());
        }
    }

    static void run(Workshop workshop, List<Person> people, SymmetricTemplate template) throws InterruptedException {
        PictureShelf shelf = new PictureShelf(PictureShelf.USUAL);
        List<Person> missing = people.stream().filter(p -> !shelf.holds(p)).toList();
        workshop.each("people with their pictures", missing, (person, finder) -> {
            Optional<NormalFace> face = NormalFace.of(person, finder);
            shelf.put(person, face.map(f -> new PictureMaker(template).make(f)).orElse(List.of()));
            return List.of();
        });
    }
}
