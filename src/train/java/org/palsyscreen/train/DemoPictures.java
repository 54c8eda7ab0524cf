package org.palsyscreen.train;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.classify.SymmetricTemplate;
import org.palsyscreen.analysis.face.MeshPoints;
import org.palsyscreen.analysis.quality.GateLimits;
import org.palsyscreen.analysis.quality.QualityGate;

/**
 * Makes the demonstration pictures: colour portraits of people who were not trained on, and synthetic palsy of others,
 * some of them over several visits in which it recedes.
 */
public final class DemoPictures {
    private static final Path FOLDER = Path.of("src", "main", "resources", "demo");
    private static final float JPEG_QUALITY = 0.86f;
    /** Severity at each visit of a patient who recovers, and the days after the first visit. */
    private static final double[] RECOVERY = {1.35, 0.95, 0.5};

    private static final int[] DAYS = {0, 21, 77};
    private static final int NORMAL = 34;
    private static final int PALSY = 17;
    private static final int RECOVERING = 4;
    /** A few pictures that the quality gate refuses belong to a demonstration as well. */
    private static final int UNGRADABLE = 3;

    private final MeshFinder finder;
    private final SymmetricTemplate template = SymmetricTemplate.load();
    private final FaceMover mover = new FaceMover(template);
    private final QualityGate gate = new QualityGate(GateLimits.defaults(), template);
    private final List<String> index = new ArrayList<>();

    private DemoPictures(MeshFinder finder) {
        this.finder = finder;
        index.add("file,patient,visit_day,synthetic_palsy,affected_side,source,licence");
    }

    public static void main(String... args) throws IOException {
        Files.createDirectories(FOLDER);
        List<Person> people = Person.all(Workshop.TRAINING_DATA).stream()
                .filter(p -> p.part() != Part.TRAIN && p.source() != FaceSource.CONGRESS)
                .sorted(Comparator.comparing(Person::source).reversed().thenComparing(Person::number))
                .toList();
        try (Workshop workshop = new Workshop();
                MeshFinder finder = workshop.newFinder()) {
            new DemoPictures(finder).make(people);
        }
    }

    private void make(List<Person> people) throws IOException {
        int patient = 0;
        int normal = 0;
        int palsy = 0;
        int ungradable = 0;
        for (Person person : people) {
            boolean wantsPalsy = person.number() % 3 == 0 ? palsy < PALSY : normal >= NORMAL && palsy < PALSY;
            if (!wantsPalsy && normal >= NORMAL) {
                continue;
            }
            Optional<Portrait> portrait = portrait(person);
            boolean refused = portrait.isPresent() && !gradable(portrait.get());
            if (portrait.isEmpty() || refused && (wantsPalsy || ungradable == UNGRADABLE)) {
                continue;
            }
            ungradable += refused ? 1 : 0;
            patient++;
            String reference = String.format(Locale.ROOT, "DEMO-%04d", patient);
            if (!wantsPalsy) {
                normal++;
                write(portrait.get().picture, reference, 0, 0, "", person);
                continue;
            }
            boolean right = palsy % 2 == 0;
            double[] severities = palsy < RECOVERING ? RECOVERY : new double[] {0.8 + 0.1 * (palsy % 6)};
            palsy++;
            for (int visit = 0; visit < severities.length; visit++) {
                // the same draw at every visit: the same palsy, only weaker
                SplittableRandom random = person.random(500);
                ColourPicture moved = mover.move(
                                ColourPicture.of(portrait.get().picture),
                                portrait.get().mesh,
                                SampleKind.PALSY,
                                severities[visit],
                                right,
                                HeadTurn.ofYaw(0),
                                random)
                        .picture();
                write(moved.image(), reference, DAYS[visit], severities[visit], right ? "RIGHT" : "LEFT", person);
            }
        }
        Files.write(FOLDER.resolve("index.csv"), index);
        Files.writeString(FOLDER.resolve("ATTRIBUTION.md"), ATTRIBUTION);
    }

    private boolean gradable(Portrait portrait) {
        Photo photo = new Photo(portrait.picture, new byte[0]);
        return gate.inspect(photo, portrait.mesh).refusal().isEmpty();
    }

    private record Portrait(BufferedImage picture, MeshPoints mesh) {}

    /** Head and shoulders: a small face in a wide picture is cut out. */
    private Optional<Portrait> portrait(Person person) throws IOException {
        BufferedImage original = NormalFace.readLargeEnough(person.picture());
        Optional<MeshPoints> found = finder.find(original);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        MeshPoints m = found.get();
        double height = Math.hypot(m.x(152) - m.x(10), m.y(152) - m.y(10));
        int side = (int) Math.min(Math.min(original.getWidth(), original.getHeight()), 2.3 * height);
        int left = Math.clamp((int) (m.x(168) - side / 2.0), 0, original.getWidth() - side);
        int top = Math.clamp((int) ((m.y(10) + m.y(152)) / 2 - 0.48 * side), 0, original.getHeight() - side);
        BufferedImage cut = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        cut.createGraphics().drawImage(original, -left, -top, null);
        return finder.find(cut).map(mesh -> new Portrait(cut, mesh));
    }

    private void write(BufferedImage picture, String reference, int day, double severity, String side, Person person)
            throws IOException {
        String file = String.format(Locale.ROOT, "%s-day%03d.jpg", reference.toLowerCase(Locale.ROOT), day);
        Files.write(FOLDER.resolve(file), Camera.jpegBytes(picture, JPEG_QUALITY));
        String licence = person.source() == FaceSource.CANADA ? "CC-BY-4.0" : "CC0-1.0";
        index.add(String.join(
                ",", file, reference, Integer.toString(day), severity > 0 ? "yes" : "no", side, person.id(), licence));
    }

    private static final String ATTRIBUTION = """
            # Demonstration pictures

            None shows a patient. Where `index.csv` says so, palsy was added to a healthy face by the programme
            `org.palsyscreen.train.DemoPictures`.

            - `faker-cc0`: faker-js/assets-person-portrait at 63aef57, generated people, CC0-1.0.
            - `canada-cc-by-4.0`: Lisa DeBruine and Benedict Jones,
              doi 10.6084/m9.figshare.4220517.v1, via debruine/webmorphR.stim at fa8b78f, CC BY 4.0
              (https://creativecommons.org/licenses/by/4.0/). Changed: resized, cut, and for some palsy was added.
            """;
}
