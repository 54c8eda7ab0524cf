package org.palsyscreen.analysis.pipeline;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.palsyscreen.analysis.Finding;
import org.palsyscreen.analysis.Photo;

/** A fixed number of {@link FaceAnalysis}, each lent to one thread at a time. */
final class Workers implements AutoCloseable {
    private final LoadedModels models;
    private final List<FaceAnalysis> all = new ArrayList<>();
    private final BlockingQueue<FaceAnalysis> idle = new LinkedBlockingQueue<>();

    Workers(LoadedModels models, int count) {
        this.models = models;
        for (int i = 0; i < count; i++) {
            all.add(models.newAnalysis());
        }
        idle.addAll(all);
    }

    /** Runs every network once: TensorFlow optimises a graph at its first use, which takes a second. */
    void warmUp() {
        BufferedImage grey = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        all.getFirst().warmUp(new Photo(grey, new byte[0]));
    }

    /** Waits until one is idle. */
    Finding analyse(Photo photo) throws InterruptedException {
        FaceAnalysis analysis = idle.take();
        try {
            return analysis.analyse(photo);
        } finally {
            idle.add(analysis);
        }
    }

    /** Only when no analysis is running. */
    @Override
    public void close() {
        all.forEach(FaceAnalysis::close);
        models.close();
    }
}
