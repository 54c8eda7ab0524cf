package org.palsyscreen.analysis.versions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.ClassifierVersions;
import org.palsyscreen.analysis.models.ModelCheck;
import org.palsyscreen.analysis.models.ModelFolder;
import org.palsyscreen.analysis.models.ModelLibrary;
import org.palsyscreen.analysis.models.ModelManifest;
import org.palsyscreen.analysis.models.ModelProblem;
import org.palsyscreen.analysis.versions.ActiveClassifier.Added;
import org.palsyscreen.analysis.versions.ActiveClassifier.Shipped;
import org.palsyscreen.analysis.versions.ActiveClassifier.Unknown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * The shipped classifier and, one folder a version, those that a clinic added.
 *
 * @param shipped folder of the shipped one
 * @param added folder of the others' folders, which need not exist
 */
public record ClassifierShelf(Path shipped, Path added) {
    private static final Logger LOG = LoggerFactory.getLogger(ClassifierShelf.class);

    /** No separators and no leading dot: a version names a folder directly in {@link #added} and nothing else. */
    static final String VERSION = "[A-Za-z0-9][A-Za-z0-9._+-]{0,63}";

    /** For programs without a data folder: what is added would be beside the models. */
    public static ClassifierShelf of(ModelLibrary library) {
        return of(library, library.root().resolve("classifiers"));
    }

    public static ClassifierShelf of(ModelLibrary library, Path added) {
        return new ClassifierShelf(library.folder(ModelLibrary.PALSY_CLASSIFIER), added);
    }

    /** With this classifier alone, wherever it is and whatever is active. */
    public static ClassifierShelf only(Path folder) {
        return new ClassifierShelf(folder, folder.resolve("classifiers"));
    }

    public ActiveClassifier active() {
        return new ActiveFile(added).read();
    }

    /** Checks the active one, which must also be the very one that was activated. */
    public ModelCheck checkActive() {
        return switch (active()) {
            case Shipped() -> check(ClassifierVersions.SHIPPED);
            case Unknown(var problem) -> new ModelProblem(problem);
            case Added(var version, var hash) ->
                switch (check(version)) {
                    case ModelProblem problem -> problem;
                    case ModelFolder folder -> unchanged(folder, hash);
                };
        };
    }

    private static ModelCheck unchanged(ModelFolder folder, String hash) {
        try {
            return manifestHash(folder).equals(hash)
                    ? folder
                    : new ModelProblem("The model.json of the version "
                            + folder.manifest().version()
                            + " is not the one that was activated. Activate the version again to use it.");
        } catch (IOException e) {
            return new ModelProblem("The model.json in " + folder.path() + " cannot be read: " + e);
        }
    }

    /** @param id {@link ClassifierVersions#SHIPPED} or a version; anything else is a problem */
    public ModelCheck check(String id) {
        if (id.equals(ClassifierVersions.SHIPPED)) {
            return switch (ModelFolder.check(shipped)) {
                case ModelProblem problem -> problem;
                case ModelFolder folder -> classifier(folder);
            };
        }
        if (!id.matches(VERSION)) {
            return new ModelProblem(
                    "The name of a version has letters, digits, dots, hyphens, plus signs and underscores, at most 64.");
        }
        Path folder = added.resolve(id);
        if (!Files.isDirectory(folder)) {
            return new ModelProblem("There is no folder " + folder + " for the version " + id + ".");
        }
        return switch (ModelFolder.check(folder)) {
            case ModelProblem problem -> problem;
            case ModelFolder sound -> named(sound, id);
        };
    }

    private static ModelCheck classifier(ModelFolder folder) {
        String name = folder.manifest().name();
        return name.equals(ModelLibrary.PALSY_CLASSIFIER)
                ? folder
                : new ModelProblem("The folder " + folder.path() + " holds no " + ModelLibrary.PALSY_CLASSIFIER
                        + " but the model " + name + ".");
    }

    private ModelCheck named(ModelFolder folder, String id) {
        if (classifier(folder) instanceof ModelProblem another) {
            return another;
        }
        ModelManifest manifest = folder.manifest();
        if (!manifest.version().equals(id)) {
            return new ModelProblem("The folder " + id + " holds the version " + manifest.version()
                    + ": a folder must be called like the version in its model.json.");
        }
        if (id.equals(shippedVersion())) {
            return new ModelProblem("The version " + id
                    + " is also that of the shipped classifier: their screenings could not be told apart.");
        }
        return folder;
    }

    private @Nullable String shippedVersion() {
        try {
            return ModelManifest.read(shipped).version();
        } catch (JacksonException e) {
            LOG.debug("the shipped classifier has no readable manifest", e);
            return null;
        }
    }

    /** Names of the added versions, sound or not. */
    public List<String> versions() {
        List<String> versions = new ArrayList<>();
        if (Files.isDirectory(added)) {
            try (Stream<Path> entries = Files.list(added)) {
                entries.filter(Files::isDirectory)
                        .map(folder -> folder.getFileName().toString())
                        .filter(name -> !name.startsWith(".") && !name.equals(ClassifierVersions.SHIPPED))
                        .sorted()
                        .forEach(versions::add);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list " + added, e);
            }
        }
        return versions;
    }

    /** The model card as Markdown; empty when there is none. */
    public String card(String id) {
        boolean own = id.equals(ClassifierVersions.SHIPPED);
        if (!own && !id.matches(VERSION)) {
            return "";
        }
        Path card = (own ? shipped : added.resolve(id)).resolve(ModelLibrary.MODEL_CARD);
        try {
            // not readString: a card in another encoding shows odd letters and keeps nobody from going back
            return Files.isRegularFile(card) ? new String(Files.readAllBytes(card), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            LOG.warn("cannot read the model card {}", card, e);
            return "";
        }
    }

    /** Makes a checked classifier the active one, durably. */
    public void activate(String id, ModelFolder checked) throws IOException {
        boolean own = id.equals(ClassifierVersions.SHIPPED);
        new ActiveFile(added).write(own ? new Shipped() : new Added(id, manifestHash(checked)));
    }

    private static String manifestHash(ModelFolder folder) throws IOException {
        return ModelFolder.sha256(folder.path().resolve(ModelManifest.FILE_NAME));
    }
}
