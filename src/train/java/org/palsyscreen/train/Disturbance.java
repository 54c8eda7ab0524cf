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
            case BLURRED -> blurred(ColourPicture.of(picture)).image();
            case JPEG_30 -> rgb(ImageIO.read(new ByteArrayInputStream(Camera.jpegBytes(picture, 0.3f))));
            case ROLLED -> rolled(picture);
            case TURNED -> turned(picture, mesh);
            case HALF_SIZE -> Camera.scaled(picture, picture.getWidth() / 2, picture.getHeight() / 2);
            case GREY -> {
                ColourPicture p = ColourPicture.of(picture);
                float[] luma = p.luma();
                yield new ColourPicture(new float[][] {luma, luma, luma}, p.width(), p.height()).image();
            }
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

    private static ColourPicture blurred(ColourPicture p) {
        float[][] planes = new float[3][];
        for (int c = 0; c < 3; c++) {
            planes[c] = Blur.gaussian(p.planes()[c], p.width(), p.height(), 2);
        }
        return new ColourPicture(planes, p.width(), p.height());
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
        for (double[] shift : shifts) {
            double u = shift[0] * frame.unit();
            double v = shift[1] * frame.unit();
            shift[0] = frame.cos() * u - frame.sin() * v;
            shift[1] = frame.sin() * u + frame.cos() * v;
        }
        return PictureWarp.apply(ColourPicture.of(picture), mesh, shifts).image();
    }

    static BufferedImage rgb(BufferedImage picture) {
        BufferedImage out = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        out.createGraphics().drawImage(picture, 0, 0, null);
        return out;
    }
}
