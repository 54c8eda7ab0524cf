package org.palsyscreen.screening.store;

import java.nio.ByteBuffer;
import org.palsyscreen.analysis.Landmarks;

/** Landmarks as they are stored: 956 floats, big-endian, without loss. */
final class LandmarkBytes {
    private LandmarkBytes() {}

    static byte[] of(Landmarks landmarks) {
        var bytes = ByteBuffer.allocate(landmarks.xy().length * Float.BYTES);
        bytes.asFloatBuffer().put(landmarks.xy());
        return bytes.array();
    }

    static Landmarks restore(byte[] bytes) {
        var xy = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(xy);
        return new Landmarks(xy);
    }
}
