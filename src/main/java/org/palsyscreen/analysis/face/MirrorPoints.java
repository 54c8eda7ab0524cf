package org.palsyscreen.analysis.face;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.palsyscreen.analysis.Landmarks;

/** Which point of the mesh lies where another does once the face is looked at in a mirror. */
public final class MirrorPoints {
    private static final String RESOURCE = "mirror-points.csv";
    private static final int RIGHT_IRIS = 468;
    private static final int LEFT_IRIS = 473;

    private MirrorPoints() {}

    /** Partner of each of the {@value Landmarks#POINTS} points, irises last; points of the midline are their own. */
    public static int[] partners() {
        int[] partners = new int[Landmarks.POINTS];
        int[] mesh = read();
        System.arraycopy(mesh, 0, partners, 0, mesh.length);
        for (int i = 0; i < LEFT_IRIS - RIGHT_IRIS; i++) {
            partners[RIGHT_IRIS + i] = LEFT_IRIS + ringPartner(i);
            partners[LEFT_IRIS + i] = RIGHT_IRIS + ringPartner(i);
        }
        return partners;
    }

    /** After the centre the ring goes on to one side, up, the other side and down. */
    private static int ringPartner(int i) {
        return i == 1 ? 3 : i == 3 ? 1 : i;
    }

    private static int[] read() {
        try (InputStream in = MirrorPoints.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no " + RESOURCE + " on the class path");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .mapToInt(Integer::parseInt)
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
