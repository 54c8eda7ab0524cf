package org.palsyscreen.batch.classify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.ImageIntake;
import org.palsyscreen.analysis.ModelStatus;
import org.palsyscreen.analysis.PalsyClassifier;
import org.palsyscreen.analysis.ThumbnailMaker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;

/** The application's own pipeline, with its settings. */
public record AnalysisPipeline(ImageIntake intake, PalsyClassifier classifier, ThumbnailMaker thumbnails, Runnable stop)
        implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(AnalysisPipeline.class);

    /** How a pipeline comes about. */
    public interface Start {
        /** @param classifier folder of the one to ask; null for the active one */
        AnalysisPipeline with(@Nullable Path classifier);
    }

    /**
     * Starts the analysis module alone. Takes seconds: the models are checked and loaded.
     *
     * @param classifier folder of the one to ask; null for the active one
     */
    public static AnalysisPipeline start(@Nullable Path classifier) {
        var context = new SpringApplicationBuilder(AnalysisModule.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(classifier == null ? new String[0] : new String[] {"--palsyscreen.classifier=" + classifier});
        return new AnalysisPipeline(
                context.getBean(ImageIntake.class),
                context.getBean(PalsyClassifier.class),
                context.getBean(ThumbnailMaker.class),
                context::close);
    }

    /**
     * Starts, works and stops.
     *
     * @param classifier folder of the one to ask; null for the active one
     * @param messages where it is said why there is nothing to work with
     * @return what the work says, or {@link ExitCode#MODELS_UNAVAILABLE} when it was not begun
     */
    public static ExitCode use(Start pipelines, @Nullable Path classifier, PrintStream messages, Work work)
            throws IOException {
        AnalysisPipeline started;
        try {
            started = pipelines.with(classifier);
        } catch (RuntimeException e) {
            log.error("the analysis does not start", e);
            messages.println("palsyscreen: the analysis does not start: " + e.getMessage());
            return ExitCode.MODELS_UNAVAILABLE;
        }
        try (AnalysisPipeline pipeline = started) {
            ModelStatus status = pipeline.classifier().status();
            if (!status.ready()) {
                status.problems().forEach(messages::println);
                return ExitCode.MODELS_UNAVAILABLE;
            }
            return work.with(pipeline);
        }
    }

    @Override
    public void close() {
        stop.run();
    }

    /** What is done with a pipeline that is ready. */
    public interface Work {
        ExitCode with(AnalysisPipeline pipeline) throws IOException;
    }

    // not a @Configuration: the server's own scan must not find it
    @ComponentScan("org.palsyscreen.analysis")
    static class AnalysisModule {}
}
