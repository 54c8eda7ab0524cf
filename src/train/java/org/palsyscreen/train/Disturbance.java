package org.palsyscreen.train;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.face.MeshPoints;

/** What may befall a picture between the patient and the classifier: for the table of robustness. */
enum Disturbance {
    BRIGHTER("brightness + 35 %"),
    DARKER("brightness - 35 %"),
    BLURRED("Gaussian blur, 2 px on a face 170 px wide"),
    JPEG_30("JPEG quality 30"),
    ROLLED("head tilted by 10 degrees"),
    TURNED("head turned by 15 degrees (the gate refuses more than 8.5)"),
    HALF_SIZE("half the resolution"),
    GREY("grey");

    private final String description;

    Disturbance(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    BufferedImage apply(BufferedImage picture, MeshPoints mesh) throws IOException {
        return switch (this) {
            case BRIGHTER -> scaled(picture, 1.35f);
            case DARKER -> scaled(picture, 0.65f);
            case BLURRED -> ColourPicture.of(picture).blurred(2).image();
            case JPEG_30 ->
                ColourPicture.opaque(ImageIO.read(new ByteArrayInputStream(Camera.jpegBytes(picture, 0.3f))));
            case ROLLED -> rolled(picture);
            case TURNED -> turned(picture, mesh);
            case HALF_SIZE -> Camera.scaled(picture, picture.getWidth() / 2, picture.getHeight() / 2);
            case GREY -> ColourPicture.of(picture).grey().image();
        };
    }

    private static BufferedImage scaled(BufferedImage picture, float by) {
        ColourPicture p = ColourPicture.of(picture);
        for (float[] plane : p.planes()) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = Math.min(255, plane[i] * by);
            }
        }
        return p.image();
    }

    private static BufferedImage rolled(BufferedImage picture) {
        BufferedImage out = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = out.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.rotate(Math.toRadians(10), picture.getWidth() / 2.0, picture.getHeight() / 2.0);
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return out;
    }

    private static BufferedImage turned(BufferedImage picture, MeshPoints mesh) {
        HeadTurn.Frame frame = HeadTurn.Frame.of(mesh);
        double[][] shifts = new double[SymmetricTemplate.POINTS][2];
        HeadTurn.ofYaw(15).addTo(shifts, frame.x(), frame.y(), frame.z());
        frame.toPixels(shifts);
        return PictureWarp.apply(ColourPicture.of(picture), mesh, shifts).image();
    }
}
