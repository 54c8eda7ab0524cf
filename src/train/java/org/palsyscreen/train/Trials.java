package org.palsyscreen.train;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.classify.PalsyModel;
import org.palsyscreen.analysis.classify.SavedModelPalsyModelLoader;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.face.FaceFinder;
import org.palsyscreen.analysis.face.FaceMesh;
import org.palsyscreen.analysis.face.MeshPoints;
import org.palsyscreen.analysis.models.ModelFolder;
import org.palsyscreen.analysis.models.ModelLibrary;
import org.palsyscreen.analysis.models.ModelProblem;
import org.palsyscreen.analysis.models.SavedModel;

/**
 * What is tried on the exported files and whole pictures of test people: robustness, and whether the region that is said to
 * speak for palsy really does.
 */
final class Trials {
    private final SymmetricTemplate template = SymmetricTemplate.load();
    private final List<Scored> undisturbed = new ArrayList<>();
    private final Map<Disturbance, List<Scored>> disturbed = new EnumMap<>(Disturbance.class);
    private int lost;
    private final List<Double> mirrorGaps = new ArrayList<>();
    private final List<double[]> drops = new ArrayList<>();

    private Trials() {
        for (Disturbance d : Disturbance.values()) {
            disturbed.put(d, new ArrayList<>());
        }
    }

    /** Two sections for the model card. */
    static String run(Path classifier, List<Person> people) throws IOException {
        ModelLibrary library = new ModelLibrary(Path.of("models"));
        ModelFolder folder = switch (ModelFolder.check(classifier)) {
            case ModelFolder sound -> sound;
            case ModelProblem problem -> throw new IllegalStateException(problem.sentence());
        };
        Trials trials = new Trials();
        try (SavedModel detector = SavedModel.load(library.folder(ModelLibrary.FACE_DETECTOR), 2);
                SavedModel mesh = SavedModel.load(library.folder(ModelLibrary.FACE_MESH), 2);
                FaceFinder finder = new FaceFinder(detector);
                FaceMesh mesher = new FaceMesh(mesh);
                var loaded = new SavedModelPalsyModelLoader().load(folder, 2);
                PalsyModel model = loaded.newModel()) {
            Portraits portraits = new Portraits(finder, mesher, model);
            List<Person> test =
                    people.stream().filter(p -> p.part() == Part.TEST).toList();
            PictureShelf shelf = new PictureShelf(PictureShelf.USUAL);
            Progress progress = new Progress("people for robustness and deletion", test.size());
            for (Person person : test) {
                List<TrainingPicture> own = shelf.of(person);
                trials.add(own, SampleKind.CLEAN, portraits);
                trials.add(own, SampleKind.PALSY, portraits);
                progress.oneMore();
            }
        }
        return trials.text();
    }

    private void add(List<TrainingPicture> pictures, SampleKind kind, Portraits portraits) throws IOException {
        Optional<TrainingPicture> one =
                pictures.stream().filter(p -> p.kind() == kind).findFirst();
        if (one.isEmpty()) {
            return;
        }
        BufferedImage picture = one.get().image();
        Optional<Portraits.Seen> seen = portraits.see(picture);
        if (seen.isEmpty()) {
            return;
        }
        int person = one.get().person().number();
        boolean palsy = kind == SampleKind.PALSY;
        undisturbed.add(new Scored(person, palsy, seen.get().logit()));
        portraits
                .see(MeshMirror.mirrored(picture))
                .ifPresent(m -> mirrorGaps.add(Math.abs(
                        m.verdict().probability() - seen.get().verdict().probability())));
        for (Disturbance disturbance : Disturbance.values()) {
            Optional<Portraits.Seen> again =
                    portraits.see(disturbance.apply(picture, seen.get().mesh()));
            lost += again.isEmpty() ? 1 : 0;
            again.ifPresent(a -> disturbed.get(disturbance).add(new Scored(person, palsy, a.logit())));
        }
        if (palsy && seen.get().logit() > 0) {
            delete(one.get(), picture, seen.get(), portraits);
        }
    }

    private void delete(TrainingPicture made, BufferedImage picture, Portraits.Seen seen, Portraits portraits) {
        List<Double> contributions = seen.verdict().contributions();
        Region marked = List.of(Region.values()).stream()
                .max(Comparator.comparingDouble(r -> contributions.get(r.ordinal())))
                .orElseThrow();
        List<Region> others =
                List.of(Region.values()).stream().filter(r -> r != marked).toList();
        Region random = others.get(new SplittableRandom(made.person().number()).nextInt(others.size()));
        Optional<Portraits.Seen> without = portraits.see(deleted(made, picture, seen.mesh(), marked));
        Optional<Portraits.Seen> control = portraits.see(deleted(made, picture, seen.mesh(), random));
        if (without.isPresent() && control.isPresent()) {
            drops.add(new double[] {
                seen.logit() - without.get().logit(),
                seen.logit() - control.get().logit()
            });
        }
    }

    private BufferedImage deleted(TrainingPicture made, BufferedImage picture, MeshPoints mesh, Region region) {
        return Deletion.of(picture, mesh, template, region, made.rightAffected());
    }

    private String text() {
        double base = Statistics.auc(undisturbed);
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%n## Robustness%n%nOne untouched and one palsy picture of each test person, %d pictures, through the exported"
                        + " files without the quality gate; undisturbed ROC AUC %.3f; no face was found on %d disturbed pictures.%n%n"
                        + "| disturbance | ROC AUC | change |%n|---|---|---|%n",
                undisturbed.size(),
                base,
                lost));
        disturbed.forEach((d, scored) -> {
            double auc = Statistics.auc(scored);
            text.append(String.format(Locale.ROOT, "| %s | %.3f | %+.3f |%n", d.description(), auc, auc - base));
        });
        List<Double> gaps = mirrorGaps.stream().sorted().toList();
        text.append(String.format(
                Locale.ROOT,
                "%nThe probability of a picture and of its mirror image differ by %.3f (median), %.3f in the worst twentieth.%n",
                gaps.get(gaps.size() / 2),
                gaps.get(gaps.size() * 19 / 20)));
        double more = drops.stream().filter(d -> d[0] > d[1]).count() / (double) drops.size();
        text.append(String.format(
                Locale.ROOT,
                "%n## Does the marked region matter?%n%nOn %d palsy pictures that were found, the region that is said to speak"
                        + " most for palsy, or another one drawn at random, was painted over with the mirror image of the other side."
                        + " The logit fell by %.2f without the marked region and by %.2f without the random one (means); the marked one"
                        + " mattered more in %.0f %% of the pictures.%n",
                drops.size(),
                drops.stream().mapToDouble(d -> d[0]).average().orElse(0),
                drops.stream().mapToDouble(d -> d[1]).average().orElse(0),
                100 * more));
        return text.toString();
    }
}
