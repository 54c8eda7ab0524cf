package org.palsyscreen.export.archive;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.palsyscreen.export.ImportProblem;

/** Goes through the patients of an archive before anything of it is stored. */
final class PersonCheck {
    private final Set<String> seen = new HashSet<>();
    private final Map<String, String> merged = new HashMap<>();

    /** What is done with one patient. */
    interface One {
        void take(ArchivedPerson person) throws IOException;
    }

    /** Every patient of an archive in order. */
    static void each(ArchiveFile archive, Manifest manifest, One one) throws IOException {
        for (var part : manifest.persons()) {
            for (var line : archive.lines("persons/", part.name(), part.sha256(), part.persons())) {
                one.take(ArchivedPerson.parse(line));
            }
        }
    }

    /** @throws Refusal at the first thing that is wrong */
    void run(ArchiveFile archive, Manifest manifest) throws IOException {
        each(archive, manifest, this::check);
        merged.keySet().forEach(this::end);
    }

    private void check(ArchivedPerson person) {
        var key = person.reference().key();
        if (!seen.add(key)) {
            throw new Refusal(
                    ImportProblem.DUPLICATE, "patient " + person.reference().value());
        }
        if (person.mergedInto() != null) {
            merged.put(key, person.mergedInto().key());
        }
    }

    /** Whoever is merged leads, over however many others, to somebody in the archive who is not. */
    private void end(String from) {
        var passed = new HashSet<String>();
        var at = from;
        while (merged.containsKey(at)) {
            if (!passed.add(at)) {
                throw new Refusal(ImportProblem.BAD_VALUE, "patient " + from + " is merged into itself");
            }
            at = merged.get(at);
        }
        if (!seen.contains(at)) {
            throw new Refusal(ImportProblem.BAD_VALUE, "patient " + from + " is merged into nobody");
        }
    }
}
