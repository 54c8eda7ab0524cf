package org.palsyscreen.train;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.palsyscreen.analysis.face.MeshPoints;

/**
 * A person's face cut out of the picture, upright, at the size at which examples are made.
 *
 * @param picture {@value #SIDE} px square
 * @param mesh what counts as true for everything made of this face
 */
record NormalFace(Person person, BufferedImage picture, MeshPoints mesh) {
    static final int SIDE = 304;
    /** Distance of the outer canthi in pixels of {@link #picture}; the face is about twice as wide. */
    static final double CANTHI_PX = 84;

    private static final int SMALLEST_INPUT_PX = 640;

    static Optional<NormalFace> of(Person person, MeshFinder finder) throws IOException {
        BufferedImage original = readLargeEnough(person.picture());
        Optional<MeshPoints> found = finder.find(original);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        MeshPoints m = found.get();
        double dx = m.x(263) - m.x(33);
        double dy = m.y(263) - m.y(33);
        double scale = CANTHI_PX / Math.hypot(dx, dy);
        AffineTransform place = new AffineTransform();
        place.translate(SIDE / 2.0, SIDE / 2.0);
        place.rotate(-Math.atan2(dy, dx));
        place.scale(scale, scale);
        place.translate(-(m.x(10) + m.x(152)) / 2, -(m.y(10) + m.y(152)) / 2);
        // Java's filters do not average, so a large face is first brought near its final size
        double half = Math.min(1, scale * 1.3);
        BufferedImage nearer = half < 1
                ? Camera.scaled(original, (int) (original.getWidth() * half), (int) (original.getHeight() * half))
                : original;
        place.scale(
                original.getWidth() / (double) nearer.getWidth(), original.getHeight() / (double) nearer.getHeight());
        BufferedImage cut = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = cut.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(nearer, place, null);
        graphics.dispose();
        return finder.find(cut).map(mesh -> new NormalFace(person, cut, mesh));
    }

    /** Small portraits are enlarged before the detector, which expects a face of some size. */
    static BufferedImage readLargeEnough(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        double factor = Math.max(1, SMALLEST_INPUT_PX / (double) Math.max(image.getWidth(), image.getHeight()));
        return Camera.scaled(
                image, (int) Math.round(image.getWidth() * factor), (int) Math.round(image.getHeight() * factor));
    }
}
