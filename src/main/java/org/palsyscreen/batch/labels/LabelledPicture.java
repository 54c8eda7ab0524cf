package org.palsyscreen.batch.labels;

import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Side;
import org.palsyscreen.batch.classify.PictureFile;

/**
 * A file and the truth about it.
 *
 * @param person null where nobody is named: the picture is then taken as a person of its own
 * @param group source or kind, as a sub-folder or a table names it; empty for none
 * @param side the patient's affected side, null where it is not given
 */
public record LabelledPicture(
        PictureFile file,
        Label label,
        @Nullable String person,
        String group,
        @Nullable Side side) {

    /** Differs between persons, and between pictures of nobody named. */
    public String personKey() {
        return person == null ? "file " + file.name() : "person " + person;
    }
}
