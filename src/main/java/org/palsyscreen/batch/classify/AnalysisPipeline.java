package org.palsyscreen.batch.classify;

import org.palsyscreen.analysis.ImageIntake;
import org.palsyscreen.analysis.PalsyClassifier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;

/** The application's own pipeline, with its settings. */
public record AnalysisPipeline(ImageIntake intake, PalsyClassifier classifier, Runnable stop) implements AutoCloseable {

    /** Starts the analysis module alone. Takes seconds: the models are checked and loaded. */
    public static AnalysisPipeline start() {
        var context = new SpringApplicationBuilder(AnalysisModule.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run();
        return new AnalysisPipeline(
                context.getBean(ImageIntake.class), context.getBean(PalsyClassifier.class), context::close);
    }

    @Override
    public void close() {
        stop.run();
    }

    // not a @Configuration: the server's own scan must not find it
    @ComponentScan("org.palsyscreen.analysis")
    static class AnalysisModule {}
}
