package org.palsyscreen.analysis.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Activation;
import org.palsyscreen.analysis.AnalysisResult;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.Busy;
import org.palsyscreen.analysis.ClassifierVersion;
import org.palsyscreen.analysis.ClassifierVersions;
import org.palsyscreen.analysis.ModelStatus;
import org.palsyscreen.analysis.PalsyClassifier;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.PictureLimitsSource;
import org.palsyscreen.analysis.ThresholdSource;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.analysis.classify.PalsyModelLoader;
import org.palsyscreen.analysis.models.ModelLibrary;
import org.palsyscreen.analysis.models.TensorFlowNatives;
import org.palsyscreen.analysis.versions.ActiveClassifier;
import org.palsyscreen.analysis.versions.ClassifierShelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the analysis on the caller's thread with one of a fixed number of workers. Hashes are checked by the constructor;
 * the networks load on a thread of their own, and requests that come before they are ready wait for them.
 */
public final class TensorFlowPalsyClassifier implements PalsyClassifier, ClassifierVersions, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TensorFlowPalsyClassifier.class);

    private final AnalysisSettings settings;
    private final ModelLibrary library;
    private final ClassifierShelf shelf;
    private final PalsyModelLoader loader;
    private final ThresholdSource clinic;
    private final PictureLimitsSource limits;
    /** Requests that run or wait. */
    private final Semaphore places;

    private final WorkerExchange exchange = new WorkerExchange();
    /** Held by whoever decides on the next workers. */
    private final ReentrantLock changing = new ReentrantLock(true);

    private final CompletableFuture<Void> firstLoad;
    private volatile ActiveClassifier active;
    private volatile ModelStatus status;
    /** Configured or the active classifier's own; null while it gives no verdicts. */
    private volatile @Nullable Thresholds defaults;

    /**
     * With the classifier that is active on the shelf; the other models are in the library.
     *
     * @param clinic cut-offs that go before all others
     * @param limits of the quality gate that go before those configured
     */
    public TensorFlowPalsyClassifier(
            AnalysisSettings settings,
            ModelLibrary library,
            ClassifierShelf shelf,
            PalsyModelLoader loader,
            ThresholdSource clinic,
            PictureLimitsSource limits) {
        this.clinic = clinic;
        this.limits = limits;
        this.settings = settings;
        this.library = library;
        this.shelf = shelf;
        this.loader = loader;
        this.places = new Semaphore(settings.workers() + settings.queue());
        this.active = shelf.active();
        CheckedModels checked = checkActive();
        this.status = checked.status(active);
        this.defaults = thresholdsOf(checked);
        this.firstLoad = CompletableFuture.runAsync(
                () -> use(checked),
                task -> Thread.ofPlatform().name("load-models").daemon().start(task));
    }

    /** With no cut-offs but those configured and the classifier's own. */
    public TensorFlowPalsyClassifier(
            AnalysisSettings settings, ModelLibrary library, ClassifierShelf shelf, PalsyModelLoader loader) {
        this(settings, library, shelf, loader, Optional::empty, Optional::empty);
    }

    /** With the library's own classifier and no other. */
    public TensorFlowPalsyClassifier(AnalysisSettings settings, ModelLibrary library, PalsyModelLoader loader) {
        this(settings, library, ClassifierShelf.of(library), loader);
    }

    @Override
    public AnalysisResult assess(Photo photo) {
        if (!places.tryAcquire()) {
            return new Busy();
        }
        try {
            firstLoad.join();
            AnalysisResult result = exchange.analyse(photo);
            return result instanceof Assessment assessment
                    ? clinic.current().map(assessment::judgedBy).orElse(assessment)
                    : result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Busy();
        } finally {
            places.release();
        }
    }

    @Override
    public ModelStatus status() {
        return status;
    }

    @Override
    public ModelStatus reload() {
        firstLoad.join();
        changing.lock();
        try {
            active = shelf.active();
            use(checkActive());
            return status;
        } finally {
            changing.unlock();
        }
    }

    @Override
    public Optional<Thresholds> defaultThresholds() {
        return Optional.ofNullable(defaults);
    }

    @Override
    public String modelCard() {
        String id = active.id();
        return id == null ? "" : shelf.card(id);
    }

    @Override
    public List<ClassifierVersion> list() {
        return new ClassifierList(shelf, overrides()).with(active);
    }

    @Override
    public boolean thresholdsConfigured() {
        return overrides().any();
    }

    @Override
    public Activation activate(String id, Trail trail) {
        firstLoad.join();
        changing.lock();
        try {
            return switch (CheckedModels.check(library, shelf.check(id), settings.thresholds())) {
                case CheckedModels.Unsound unsound -> new Activation.Refused(String.join(" ", unsound.problems()));
                case CheckedModels.Sound sound -> activate(id, sound, trail);
            };
        } finally {
            changing.unlock();
        }
    }

    private Activation activate(String id, CheckedModels.Sound sound, Trail trail) {
        ActiveClassifier before = active;
        String version = sound.classifier().manifest().version();
        Workers loaded;
        try {
            loaded = load(sound);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("The classifier {} cannot be loaded; {} stays active", id, before.id(), e);
            return new Activation.Refused("The classifier " + version + " cannot be loaded: " + e.getMessage());
        }
        try {
            trail.changes(
                    before.inWords(status.classifierVersion()), id.equals(SHIPPED) ? version + " " + SHIPPED : version);
            shelf.activate(id, sound.classifier());
        } catch (IOException e) {
            loaded.close();
            LOG.error("It cannot be noted that the classifier {} is active; {} stays active", id, before.id(), e);
            return new Activation.Refused("It cannot be noted which classifier is active: " + e);
        } catch (RuntimeException | Error e) {
            loaded.close();
            throw e;
        }
        exchange.exchange(loaded, () -> {
            active = shelf.active();
            status = sound.status(active);
            defaults = sound.thresholds();
        });
        LOG.info("The classifier {} is active instead of {}", id, before.id());
        return new Activation.Activated(version, before.id());
    }

    /** Waits for the requests that are running; later ones are told {@link Busy}. */
    @Override
    public void close() {
        firstLoad.join();
        exchange.close();
    }

    private ThresholdOverrides overrides() {
        return clinic.current()
                .map(set -> new ThresholdOverrides(set.lower(), set.upper()))
                .orElse(settings.thresholds());
    }

    private static @Nullable Thresholds thresholdsOf(CheckedModels checked) {
        return switch (checked) {
            case CheckedModels.Sound sound -> sound.thresholds();
            case CheckedModels.Unsound unsound -> null;
        };
    }

    private CheckedModels checkActive() {
        return CheckedModels.check(library, shelf.checkActive(), settings.thresholds());
    }

    /** The new networks load before the running requests are waited for. */
    private void use(CheckedModels checked) {
        CheckedModels outcome = checked;
        Workers loaded = null;
        if (checked instanceof CheckedModels.Sound sound) {
            try {
                loaded = load(sound);
            } catch (RuntimeException | LinkageError e) {
                LOG.error("The models cannot be loaded", e);
                outcome = CheckedModels.Unsound.byClassifier("The models cannot be loaded: " + e.getMessage());
            }
        }
        ModelStatus next = outcome.status(active);
        if (!next.ready()) {
            LOG.error("No verdicts will be given. {}", String.join(" ", next.problems()));
        }
        Thresholds nextDefaults = thresholdsOf(outcome);
        exchange.exchange(loaded, () -> {
            status = next;
            defaults = nextDefaults;
        });
    }

    private Workers load(CheckedModels.Sound sound) {
        TensorFlowNatives.install(settings.nativesFolder());
        LoadedModels models = LoadedModels.load(sound, settings, limits, loader);
        try {
            Workers loaded = new Workers(models, settings.workers());
            loaded.warmUp();
            return loaded;
        } catch (RuntimeException | LinkageError e) {
            models.close();
            throw e;
        }
    }
}
