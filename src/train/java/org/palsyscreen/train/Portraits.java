package org.palsyscreen.train;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.classify.PalsyModel;
import org.palsyscreen.analysis.classify.Verdict;
import org.palsyscreen.analysis.face.DetectedFace;
import org.palsyscreen.analysis.face.FaceFinder;
import org.palsyscreen.analysis.face.FaceMesh;
import org.palsyscreen.analysis.face.MeshPoints;
import org.palsyscreen.analysis.face.PhotoScales;

/** The exported models from a picture to a verdict, without the quality gate. For one thread at a time. */
record Portraits(FaceFinder finder, FaceMesh mesher, PalsyModel model) {
    /** A picture with its refined mesh and its verdict. */
    record Seen(MeshPoints mesh, Verdict verdict) {
        double logit() {
            double p = Math.clamp(verdict.probability(), 1e-6, 1 - 1e-6);
            return Math.log(p / (1 - p));
        }
    }

    /** Empty where no face is found. */
    Optional<Seen> see(BufferedImage picture) {
        Photo photo = new Photo(picture, new byte[0]);
        List<DetectedFace> faces = finder.find(photo);
        if (faces.isEmpty()) {
            return Optional.empty();
        }
        MeshPoints mesh = model.refine(new PhotoScales(photo), mesher.lay(photo, faces.getFirst()));
        return Optional.of(new Seen(mesh, model.classify(photo, mesh)));
    }
}
