package org.palsyscreen.batch.labels;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.batch.classify.PictureFolder;

/**
 * Pictures of both labels, in the order of their names, no two of them with the same bytes.
 *
 * @param remarks a sentence each: what was left out, and what a reader of the figures has to know about the labels
 */
public record LabelledFolder(List<LabelledPicture> pictures, List<String> remarks) {
    private static final int NAMES_SAID = 5;

    public LabelledFolder {
        pictures = List.copyOf(pictures);
        remarks = List.copyOf(remarks);
    }

    /**
     * @param table null when the folders' names are the labels
     * @param personFromName finds the person in the name of a file below the folder, where no table names one: its
     *     first group, or all of it
     * @throws NotEvaluable when there is nothing to measure, or the labels contradict each other
     */
    public static LabelledFolder read(PictureFolder folder, @Nullable Path table, @Nullable Pattern personFromName)
            throws IOException {
        List<String> remarks = new ArrayList<>();
        List<LabelledPicture> labelled = table == null
                ? FolderLabels.of(folder.files(), remarks)
                : LabelTable.read(table).of(folder.files(), remarks);
        requireBothLabels(labelled);
        List<LabelledPicture> different = SameBytes.leaveOut(labelled, remarks);
        List<LabelledPicture> pictures = personFromName == null
                ? different
                : different.stream()
                        .map(picture -> withPerson(picture, personFromName))
                        .toList();
        remarkOnPersons(pictures, remarks);
        return new LabelledFolder(pictures, remarks);
    }

    /** Whether any picture names its person. */
    public boolean namesPersons() {
        return pictures.stream().anyMatch(picture -> picture.person() != null);
    }

    private static void requireBothLabels(List<LabelledPicture> labelled) throws NotEvaluable {
        for (Label label : EnumSet.allOf(Label.class)) {
            if (labelled.stream().noneMatch(picture -> picture.label() == label)) {
                throw new NotEvaluable("There is no picture labelled "
                        + switch (label) {
                            case NORMAL -> "normal";
                            case PARALYSIS -> "paralysis";
                        }
                        + ": with one label only, nothing can be told apart.");
            }
        }
    }

    private static LabelledPicture withPerson(LabelledPicture picture, Pattern pattern) {
        Matcher matcher = pattern.matcher(picture.file().name());
        if (picture.person() != null || !matcher.find()) {
            return picture;
        }
        String person = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
        return new LabelledPicture(
                picture.file(),
                picture.label(),
                person == null || person.isEmpty() ? null : person,
                picture.group(),
                picture.side());
    }

    private static void remarkOnPersons(List<LabelledPicture> pictures, List<String> remarks) {
        Map<String, Set<Label>> labels = new TreeMap<>();
        long nameless = 0;
        for (LabelledPicture picture : pictures) {
            if (picture.person() == null) {
                nameless++;
            } else {
                labels.computeIfAbsent(picture.person(), p -> EnumSet.noneOf(Label.class))
                        .add(picture.label());
            }
        }
        if (nameless == pictures.size()) {
            remarks.add("No persons are named: each picture is taken as a person of its own."
                    + " If persons have several pictures, the intervals are too narrow.");
        } else if (nameless > 0) {
            remarks.add(nameless + " of " + pictures.size()
                    + " pictures name no person: each of these is taken as a person of its own.");
        }
        Set<String> both = new TreeSet<>();
        labels.forEach((person, own) -> {
            if (own.size() > 1) {
                both.add(person);
            }
        });
        if (!both.isEmpty()) {
            remarks.add("Persons with normal and with paralysis pictures, as in a follow-up: " + named(both) + ".");
        }
    }

    /** The first few names, and how many more there are. */
    static String named(Set<String> names) {
        String first = String.join(", ", names.stream().limit(NAMES_SAID).toList());
        return names.size() <= NAMES_SAID ? first : first + " and " + (names.size() - NAMES_SAID) + " more";
    }
}
