package org.palsyscreen.train;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;

/**
 * Glasses with glare, hair over a brow, a moustache, make-up: painted on normal faces and palsy alike, so that none of it
 * speaks for either.
 */
final class Adornment {
    private final Graphics2D graphics;
    private final BufferedImage picture;
    private final float[] points;
    private final RandomGenerator random;
    /** Distance of the outer canthi in pixels. */
    private final double unit;

    private final AffineTransform face;

    /** @param points 2 x 468 coordinates in pixels of the picture */
    private Adornment(BufferedImage picture, float[] points, RandomGenerator random) {
        this.picture = picture;
        this.points = points;
        this.random = random;
        double dx = x(263) - x(33);
        double dy = y(263) - y(33);
        this.unit = Math.hypot(dx, dy);
        this.face = AffineTransform.getRotateInstance(Math.atan2(dy, dx));
        this.graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    /** About a third of the pictures get something. */
    static ColourPicture perhaps(ColourPicture picture, float[] points, RandomGenerator random) {
        double draw = random.nextDouble();
        if (draw > 0.34) {
            return picture;
        }
        BufferedImage image = picture.image();
        Adornment adornment = new Adornment(image, points, random);
        if (draw < 0.11) {
            adornment.glasses();
        } else if (draw < 0.19) {
            adornment.hair();
        } else if (draw < 0.26) {
            adornment.moustache();
        } else {
            adornment.makeUp();
        }
        adornment.graphics.dispose();
        return ColourPicture.of(image);
    }

    private void glasses() {
        float shade = random.nextFloat(0.05f, 0.4f);
        graphics.setStroke(new BasicStroke((float) (unit * random.nextDouble(0.012, 0.035))));
        double width = unit * random.nextDouble(0.44, 0.54);
        double height = width * random.nextDouble(0.6, 0.9);
        boolean glareBoth = random.nextBoolean();
        boolean right = random.nextBoolean();
        boolean glare = random.nextDouble() < 0.6;
        for (boolean side : new boolean[] {true, false}) {
            double cx = side ? (x(33) + x(133)) / 2 : (x(263) + x(362)) / 2;
            double cy = (side ? (y(33) + y(133)) / 2 : (y(263) + y(362)) / 2) + 0.03 * unit;
            AffineTransform lens = AffineTransform.getTranslateInstance(cx, cy);
            lens.concatenate(face);
            if (glare && (glareBoth || side == right)) {
                paint(Color.WHITE, random.nextFloat(0.25f, 0.75f));
                double w = width * random.nextDouble(0.2, 0.7);
                double h = height * random.nextDouble(0.15, 0.6);
                double dx = random.nextDouble(-0.2, 0.2) * width;
                double dy = random.nextDouble(-0.25, 0.2) * height;
                graphics.fill(lens.createTransformedShape(new Ellipse2D.Double(dx - w / 2, dy - h / 2, w, h)));
            }
            paint(new Color(shade, shade, shade), random.nextFloat(0.6f, 1f));
            graphics.draw(lens.createTransformedShape(new Ellipse2D.Double(-width / 2, -height / 2, width, height)));
        }
        graphics.draw(new QuadCurve2D.Double(x(133), y(133), x(168), y(168) - 0.02 * unit, x(362), y(362)));
    }

    private void hair() {
        boolean right = random.nextBoolean();
        Color colour = near(10, random.nextDouble(0.25, 0.7));
        int strands = random.nextInt(14, 40);
        graphics.setStroke(new BasicStroke((float) (unit * 0.012)));
        int from = right ? 67 : 297;
        int over = right ? 105 : 334;
        int to = right ? 127 : 356;
        double reach = random.nextDouble(0.3, 1);
        for (int i = 0; i < strands; i++) {
            paint(colour, random.nextFloat(0.3f, 0.9f));
            graphics.draw(new QuadCurve2D.Double(
                    x(from) + gauss(0.12),
                    y(from) + gauss(0.05) - 0.1 * unit,
                    x(over) + gauss(0.08),
                    y(over) + gauss(0.08),
                    x(over) + reach * (x(to) - x(over)) + gauss(0.05),
                    y(over) + reach * (y(to) - y(over)) + gauss(0.06)));
        }
    }

    private void moustache() {
        Color colour = near(10, random.nextDouble(0.2, 0.6));
        graphics.setStroke(new BasicStroke((float) (unit * 0.009)));
        int hairs = random.nextInt(120, 320);
        double thick = random.nextDouble(0.02, 0.05);
        for (int i = 0; i < hairs; i++) {
            double along = random.nextDouble(-1, 1);
            double side = Math.abs(along);
            int corner = along < 0 ? 61 : 291;
            double bx = (x(2) * 0.35 + x(0) * 0.65) * (1 - side) + x(corner) * side;
            double by = (y(2) * 0.35 + y(0) * 0.65) * (1 - side) + (y(corner) - 0.03 * unit) * side;
            double px = bx + gauss(0.01);
            double py = by + gauss(thick);
            paint(colour, random.nextFloat(0.25f, 0.8f));
            graphics.draw(new QuadCurve2D.Double(
                    px, py, px + along * 0.02 * unit, py + 0.02 * unit, px + along * 0.05 * unit, py + 0.035 * unit));
        }
    }

    private void makeUp() {
        int[] outer = {61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91, 146};
        java.awt.geom.Path2D.Double lips = new java.awt.geom.Path2D.Double();
        lips.moveTo(x(outer[0]), y(outer[0]));
        for (int p : outer) {
            lips.lineTo(x(p), y(p));
        }
        lips.closePath();
        paint(
                new Color(random.nextFloat(0.45f, 0.8f), 0.08f, random.nextFloat(0.1f, 0.35f)),
                random.nextFloat(0.15f, 0.45f));
        graphics.fill(lips);
        graphics.setStroke(new BasicStroke((float) (unit * random.nextDouble(0.02, 0.04))));
        paint(new Color(0.15f, 0.1f, 0.08f), random.nextFloat(0.1f, 0.5f));
        int[][] brows = {{70, 105, 107}, {300, 334, 336}};
        for (int[] b : brows) {
            graphics.draw(new QuadCurve2D.Double(
                    x(b[0]),
                    y(b[0]),
                    2 * x(b[1]) - (x(b[0]) + x(b[2])) / 2,
                    2 * y(b[1]) - (y(b[0]) + y(b[2])) / 2,
                    x(b[2]),
                    y(b[2])));
        }
    }

    private void paint(Color colour, float alpha) {
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, alpha));
        graphics.setColor(colour);
    }

    /** The picture's colour above a point, darkened. */
    private Color near(int point, double darkened) {
        int px = Math.clamp(Math.round(x(point)), 0, picture.getWidth() - 1);
        int py = Math.clamp(Math.round(y(point) - 0.12 * unit), 0, picture.getHeight() - 1);
        Color c = new Color(picture.getRGB(px, py));
        return new Color(
                (int) (c.getRed() * darkened), (int) (c.getGreen() * darkened), (int) (c.getBlue() * darkened));
    }

    private double gauss(double share) {
        return random.nextGaussian(0, share * unit);
    }

    private double x(int point) {
        return points[2 * point];
    }

    private double y(int point) {
        return points[2 * point + 1];
    }
}
