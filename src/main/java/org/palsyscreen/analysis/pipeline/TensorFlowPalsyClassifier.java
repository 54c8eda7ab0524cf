package org.palsyscreen.analysis.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.AnalysisResult;
import org.palsyscreen.analysis.Busy;
import org.palsyscreen.analysis.ModelStatus;
import org.palsyscreen.analysis.PalsyClassifier;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.analysis.classify.PalsyModelLoader;
import org.palsyscreen.analysis.models.ModelLibrary;
import org.palsyscreen.analysis.models.TensorFlowNatives;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the analysis on the caller's thread with one of a fixed number of workers. Hashes are checked by the constructor;
 * the networks load on a thread of their own, and requests that come before they are ready wait for them.
 */
public final class TensorFlowPalsyClassifier implements PalsyClassifier, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TensorFlowPalsyClassifier.class);

    private final AnalysisSettings settings;
    private final ModelLibrary library;
    private final PalsyModelLoader loader;
    /** Requests that run or wait. */
    private final Semaphore places;
    /** Read: a request uses the workers. Write: they are exchanged or closed. */
    private final ReadWriteLock exchange = new ReentrantReadWriteLock(true);

    private final CompletableFuture<Void> firstLoad;
    private volatile ModelStatus status;
    private @Nullable Workers workers;
    private boolean closed;

    public TensorFlowPalsyClassifier(AnalysisSettings settings, ModelLibrary library, PalsyModelLoader loader) {
        this.settings = settings;
        this.library = library;
        this.loader = loader;
        this.places = new Semaphore(settings.workers() + settings.queue());
        CheckedModels checked = CheckedModels.check(library, settings.thresholds());
        this.status = checked.status();
        this.firstLoad = CompletableFuture.runAsync(
                () -> exchange(checked),
                task -> Thread.ofPlatform().name("load-models").daemon().start(task));
    }

    @Override
    public AnalysisResult assess(Photo photo) {
        if (!places.tryAcquire()) {
            return new Busy();
        }
        try {
            firstLoad.join();
            exchange.readLock().lockInterruptibly();
            try {
                if (closed) {
                    return new Busy();
                }
                Workers current = workers;
                return current == null ? new Ungradable(UngradableReason.MODEL_UNAVAILABLE) : current.analyse(photo);
            } finally {
                exchange.readLock().unlock();
            }
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
        exchange(CheckedModels.check(library, settings.thresholds()));
        return status;
    }

    @Override
    public String modelCard() {
        Path card = library.folder(ModelLibrary.PALSY_CLASSIFIER).resolve(ModelLibrary.MODEL_CARD);
        try {
            return Files.exists(card) ? Files.readString(card) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the requests that are running; later ones are told {@link Busy}. */
    @Override
    public void close() {
        firstLoad.join();
        exchange.writeLock().lock();
        try {
            closed = true;
            closeWorkers();
        } finally {
            exchange.writeLock().unlock();
        }
    }

    /** The new networks load before the running requests are waited for. */
    private void exchange(CheckedModels checked) {
        Workers loaded = null;
        ModelStatus outcome = checked.status();
        switch (checked) {
            case CheckedModels.Unsound unsound ->
                LOG.error(
                        "No verdicts will be given. {}",
                        String.join(" ", unsound.status().problems()));
            case CheckedModels.Sound sound -> {
                try {
                    loaded = load(sound);
                } catch (RuntimeException | LinkageError e) {
                    LOG.error("The models cannot be loaded; no verdicts will be given", e);
                    outcome = CheckedModels.Unsound.because("The models cannot be loaded: " + e.getMessage())
                            .status();
                }
            }
        }
        exchange.writeLock().lock();
        try {
            closeWorkers();
            workers = loaded;
            status = outcome;
            if (closed) {
                closeWorkers();
            }
        } finally {
            exchange.writeLock().unlock();
        }
    }

    private Workers load(CheckedModels.Sound sound) {
        TensorFlowNatives.install(settings.nativesFolder());
        Workers loaded = new Workers(LoadedModels.load(sound, settings, loader), settings.workers());
        loaded.warmUp();
        return loaded;
    }

    private void closeWorkers() {
        if (workers != null) {
            workers.close();
            workers = null;
        }
    }
}
