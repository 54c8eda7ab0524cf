package org.palsyscreen.batch.classify;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.Busy;
import org.palsyscreen.analysis.Finding;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.Rejected;
import org.palsyscreen.analysis.Thresholds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs files through the pipeline, two at a time, and hands on their rows in order. */
public final class Classification {
    private static final Logger log = LoggerFactory.getLogger(Classification.class);
    private static final int WORKERS = 2;
    private static final int IN_FLIGHT = 3 * WORKERS;

    private final AnalysisPipeline pipeline;
    private final Progress progress;
    private final @Nullable Thresholds thresholds;

    public Classification(AnalysisPipeline pipeline, Progress progress) {
        this(pipeline, progress, null);
    }

    /** @param thresholds that outcomes rest on; null for the pipeline's own */
    Classification(AnalysisPipeline pipeline, Progress progress, @Nullable Thresholds thresholds) {
        this.pipeline = pipeline;
        this.progress = progress;
        this.thresholds = thresholds;
    }

    /** @return whether every file got a verdict */
    public boolean run(List<PictureFile> files, Taker taker) throws IOException {
        boolean all = true;
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            Iterator<PictureFile> waiting = files.iterator();
            Queue<Future<Row>> running = new ArrayDeque<>();
            while (waiting.hasNext() || !running.isEmpty()) {
                while (waiting.hasNext() && running.size() < IN_FLIGHT) {
                    PictureFile file = waiting.next();
                    running.add(workers.submit(() -> row(file)));
                }
                Row row = finished(running.remove());
                taker.take(row);
                all &= row.result() instanceof Row.Analysed analysed && analysed.finding() instanceof Assessment;
                progress.step();
            }
        }
        progress.end();
        return all;
    }

    /** Takes the rows, one after the other. */
    public interface Taker {
        void take(Row row) throws IOException;
    }

    private static Row finished(Future<Row> row) throws IOException {
        try {
            return row.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("rows report their failures themselves", e);
        }
    }

    private Row row(PictureFile file) {
        long start = System.nanoTime();
        Row.Result result;
        try {
            result = result(file.bytes());
        } catch (IOException e) {
            log.warn("{} cannot be read: {}", file.name(), e.toString());
            result = new Row.Refused("UNREADABLE");
        } catch (RuntimeException e) {
            // one picture that trips the analysis must not cost the rows of the others
            log.error("{} made the analysis fail", file.name(), e);
            result = new Row.Refused("FAILED");
        }
        return new Row(
                file.name(), result, Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private Row.Result result(byte[] bytes) {
        return switch (pipeline.intake().look(bytes)) {
            case Rejected rejected -> new Row.Refused(rejected.reason().name());
            case Photo photo ->
                switch (pipeline.classifier().assess(photo)) {
                    case Busy busy -> new Row.Refused("BUSY");
                    case Assessment assessment
                    when thresholds != null ->
                        new Row.Analysed(assessment.judgedBy(thresholds), photo.width(), photo.height());
                    case Finding finding -> new Row.Analysed(finding, photo.width(), photo.height());
                };
        };
    }
}
