package org.palsyscreen.batch.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.palsyscreen.batch.classify.PictureFile;

/** Labels from folders: {@code normal/} and {@code paralysis/} or {@code palsy/}; the folder below is the group. */
final class FolderLabels {
    private FolderLabels() {}

    static List<LabelledPicture> of(List<PictureFile> files, List<String> remarks) throws NotEvaluable {
        int root = commonRoot(files);
        List<LabelledPicture> labelled = new ArrayList<>();
        Set<String> leftOut = new TreeSet<>();
        for (PictureFile file : files) {
            String[] steps = file.name().substring(root).split("/", -1);
            Optional<Label> label = steps.length > 1 ? Label.named(steps[0]) : Optional.empty();
            if (label.isPresent()) {
                labelled.add(new LabelledPicture(file, label.get(), null, steps.length > 2 ? steps[1] : "", null));
            } else {
                leftOut.add(file.name());
            }
        }
        if (labelled.isEmpty()) {
            throw new NotEvaluable("There is neither a folder normal/ nor paralysis/ (or palsy/) with pictures in it."
                    + " Sort the pictures into these, or name them in a table (--labels).");
        }
        if (!leftOut.isEmpty()) {
            remarks.add("Left out, because they are neither below normal/ nor below paralysis/ or palsy/: "
                    + LabelledFolder.named(leftOut) + ".");
        }
        return labelled;
    }

    // a zip often has one folder around all others
    private static int commonRoot(List<PictureFile> files) {
        if (files.isEmpty()) {
            return 0;
        }
        String first = files.getFirst().name();
        String root = first.substring(0, first.indexOf('/') + 1);
        boolean around = !root.isEmpty()
                && Label.named(root.substring(0, root.length() - 1)).isEmpty()
                && files.stream().allMatch(file -> file.name().startsWith(root));
        return around ? root.length() : 0;
    }
}
