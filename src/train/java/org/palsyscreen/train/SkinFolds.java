package org.palsyscreen.train;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.image.BufferedImage;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.face.MeshPoints;

/** Smooths the nasolabial fold and the forehead of a side, or deepens a fold. */
final class SkinFolds {
    private static final int[] FOLD = {129, 203, 206, 216, 61, 57, 212, 214, 207, 187, 50, 101, 36};
    private static final int[] FOREHEAD = {107, 66, 105, 63, 70, 71, 68, 104, 69, 108};
    /** Differences larger than about this are features, not skin, and are kept. */
    private static final double SKIN_CONTRAST = 22;

    private final ColourPicture picture;
    private final MeshPoints mesh;
    private final SymmetricTemplate template;
    private final float[] luma;
    private final float[] delta;
    /** Picture pixels to one pixel of the template. */
    private final double scale;

    SkinFolds(ColourPicture picture, MeshPoints mesh, SymmetricTemplate template) {
        this.picture = picture;
        this.mesh = mesh;
        this.template = template;
        this.luma = picture.luma();
        this.delta = new float[luma.length];
        this.scale = Math.hypot(mesh.x(263) - mesh.x(33), mesh.y(263) - mesh.y(33)) / template.unit();
    }

    void smooth(boolean right, double fold, double forehead) {
        float[] soft = Blur.gaussian(luma, picture.width(), picture.height(), 3 * scale);
        addSmoothing(soft, mask(FOLD, right), fold);
        if (forehead > 0) {
            addSmoothing(soft, mask(FOREHEAD, right), Math.min(1, forehead));
        }
    }

    void deepen(boolean right, double amount) {
        float[] soft = Blur.gaussian(luma, picture.width(), picture.height(), 4 * scale);
        float[] mask = mask(FOLD, right);
        for (int i = 0; i < delta.length; i++) {
            delta[i] += (float) (0.7 * amount * mask[i] * (luma[i] - soft[i]));
        }
    }

    ColourPicture done() {
        return picture.plus(delta);
    }

    private void addSmoothing(float[] soft, float[] mask, double amount) {
        for (int i = 0; i < delta.length; i++) {
            if (mask[i] > 0) {
                double difference = soft[i] - luma[i];
                double skin = Math.exp(-difference * difference / (2 * SKIN_CONTRAST * SKIN_CONTRAST));
                delta[i] += (float) (amount * mask[i] * skin * difference);
            }
        }
    }

    private float[] mask(int[] points, boolean right) {
        Polygon polygon = new Polygon();
        for (int p : points) {
            int q = right ? p : template.mirror()[p];
            polygon.addPoint(Math.round(mesh.x(q)), Math.round(mesh.y(q)));
        }
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fill(polygon);
        graphics.dispose();
        float[] mask = new float[luma.length];
        image.getRaster().getSamples(0, 0, picture.width(), picture.height(), 0, mask);
        for (int i = 0; i < mask.length; i++) {
            mask[i] /= 255;
        }
        return Blur.gaussian(mask, picture.width(), picture.height(), 4 * scale);
    }
}
