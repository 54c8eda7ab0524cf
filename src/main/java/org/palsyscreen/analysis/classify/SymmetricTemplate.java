package org.palsyscreen.analysis.classify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.palsyscreen.analysis.face.MirrorPoints;

/**
 * The average normal face, made exactly symmetric, seen from the front.
 *
 * @param xyz 468 x (x, y, z) in pixels of the {@value #SIDE} px crop: midline at x = {@value #SIDE} / 2, the patient's
 *     right at small x, y down, z growing away from the camera. The height from point 10 to 152 is {@value #SIDE} / 1.3.
 * @param mirror number of each point's partner on the other side of the face; points of the midline are their own
 */
public record SymmetricTemplate(float[] xyz, int[] mirror) {
    public static final int POINTS = 468;
    public static final int SIDE = 224;

    /** Points that expression and palsy move little: canthi, bridge of the nose, forehead, temples, ears. */
    public static final int[] STABLE = {33, 133, 362, 263, 168, 6, 197, 195, 10, 127, 356, 234, 454, 162, 389, 54, 284};

    /** Outline of the face, clockwise in the picture from the top of the forehead. */
    public static final int[] OVAL = {
        10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149,
        150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109
    };

    private static final String RESOURCE = "symmetric-template.csv";

    /** Reads the template that was made with the classifier (written by the training). */
    public static SymmetricTemplate load() {
        try (InputStream in = SymmetricTemplate.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no " + RESOURCE + " on the class path");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            return parse(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SymmetricTemplate parse(java.util.List<String> lines) {
        if (lines.size() != POINTS) {
            throw new IllegalStateException("template has " + lines.size() + " points");
        }
        float[] xyz = new float[3 * POINTS];
        for (int p = 0; p < POINTS; p++) {
            String[] fields = lines.get(p).split(",", -1);
            for (int i = 0; i < 3; i++) {
                xyz[3 * p + i] = Float.parseFloat(fields[i]);
            }
        }
        return new SymmetricTemplate(xyz, Arrays.copyOf(MirrorPoints.partners(), POINTS));
    }

    public float x(int point) {
        return xyz[3 * point];
    }

    public float y(int point) {
        return xyz[3 * point + 1];
    }

    /** Distance of the outer canthi in pixels of the crop: the unit in which face movements are given. */
    public float unit() {
        return x(263) - x(33);
    }
}
