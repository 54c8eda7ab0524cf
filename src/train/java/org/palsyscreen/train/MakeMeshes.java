package org.palsyscreen.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palsyscreen.analysis.face.MeshPoints;

/** Second step: the mesh on every made picture, found as the product finds it. */
final class MakeMeshes {
    private MakeMeshes() {}

    static void run(Workshop workshop, List<Person> people) throws InterruptedException {
        PictureShelf pictures = new PictureShelf(PictureShelf.USUAL);
        MeshShelf meshes = new MeshShelf(MeshShelf.USUAL);
        List<Person> missing = people.stream().filter(p -> !meshes.holds(p)).toList();
        workshop.each("people with their meshes", missing, (person, finder) -> {
            List<Optional<MeshPoints>> found = new ArrayList<>();
            for (TrainingPicture picture : pictures.of(person)) {
                found.add(mesh(picture, finder));
            }
            meshes.put(person, found);
            return List.of();
        });
    }

    private static Optional<MeshPoints> mesh(TrainingPicture picture, MeshFinder finder) throws IOException {
        return finder.findNear(picture.image(), picture.truth());
    }
}
