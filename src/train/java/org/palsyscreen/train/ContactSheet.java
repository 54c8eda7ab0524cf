package org.palsyscreen.train;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.palsyscreen.analysis.classify.SymmetricTemplate;

/**
 * Writes made pictures side by side to {@code target/training/sheets}, a row a person, for looking whether they are
 * plausible. Arguments: number of people of each source (6).
 */
final class ContactSheet {
    private static final Path FOLDER = Path.of("target", "training", "sheets");
    private static final int TILE = 240;

    private ContactSheet() {}

    static void main(String... args) throws IOException {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 6;
        Files.createDirectories(FOLDER);
        List<Person> people = Person.all(Workshop.TRAINING_DATA);
        PictureMaker maker = new PictureMaker(SymmetricTemplate.load());
        try (Workshop workshop = new Workshop();
                MeshFinder finder = workshop.newFinder()) {
            for (FaceSource source : FaceSource.PUBLISHED) {
                List<Person> some = people.stream()
                        .filter(p -> p.source() == source && p.part() == Part.TRAIN)
                        .limit(rows)
                        .toList();
                BufferedImage sheet = new BufferedImage(20 * TILE, rows * TILE, BufferedImage.TYPE_INT_RGB);
                Graphics2D graphics = sheet.createGraphics();
                for (int row = 0; row < some.size(); row++) {
                    var face = NormalFace.of(some.get(row), finder);
                    if (face.isPresent()) {
                        draw(graphics, row, maker.make(face.get()));
                    }
                }
                graphics.dispose();
                ImageIO.write(
                        sheet, "jpg", FOLDER.resolve(source.folder() + ".jpg").toFile());
            }
        }
    }

    private static void draw(Graphics2D graphics, int row, List<TrainingPicture> pictures) throws IOException {
        for (int column = 0; column < pictures.size(); column++) {
            TrainingPicture picture = pictures.get(column);
            int x = column * TILE;
            int y = row * TILE;
            // the middle, where the face is
            graphics.drawImage(picture.image(), x, y, x + TILE, y + TILE, 16, 16, 288, 288, null);
            graphics.setColor(Color.YELLOW);
            graphics.drawString(
                    picture.kind()
                            + (picture.palsy() ? picture.rightAffected() ? " right " : " left " : " ")
                            + Math.round(picture.severity()[0]),
                    x + 4,
                    y + 14);
        }
    }
}
