package org.palsyscreen.train;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * A picture made of one person, after the camera.
 *
 * @param strength of the palsy as it was drawn, 0 for normal faces
 * @param rightAffected whether the patient's right is the affected side; false for normal faces
 * @param severity true severity, see {@link RegionStrength}; small but not 0 for mildly asymmetric normal faces
 * @param truth where the 468 points lie, 2 values a point, in pixels of the picture
 * @param jpeg the picture
 */
record TrainingPicture(
        Person person,
        SampleKind kind,
        double strength,
        boolean rightAffected,
        float[] severity,
        float[] truth,
        byte[] jpeg) {

    BufferedImage image() throws IOException {
        return ColourPicture.opaque(ImageIO.read(new ByteArrayInputStream(jpeg)));
    }

    boolean palsy() {
        return kind == SampleKind.PALSY;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(kind.ordinal());
        out.writeDouble(strength);
        out.writeBoolean(rightAffected);
        Floats.write(out, severity);
        Floats.write(out, truth);
        out.writeInt(jpeg.length);
        out.write(jpeg);
    }

    static TrainingPicture read(DataInputStream in, Person person) throws IOException {
        return new TrainingPicture(
                person,
                SampleKind.values()[in.readInt()],
                in.readDouble(),
                in.readBoolean(),
                Floats.read(in),
                Floats.read(in),
                in.readNBytes(in.readInt()));
    }
}
