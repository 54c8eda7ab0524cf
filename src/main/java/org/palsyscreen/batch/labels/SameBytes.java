package org.palsyscreen.batch.labels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds files that are copies of each other: counted twice, they would make the figures look surer than they are. */
final class SameBytes {
    private static final Logger log = LoggerFactory.getLogger(SameBytes.class);

    private SameBytes() {}

    /** @throws NotEvaluable when copies of one file have both labels */
    static List<LabelledPicture> leaveOut(List<LabelledPicture> pictures, List<String> remarks) throws NotEvaluable {
        Map<String, LabelledPicture> firsts = new HashMap<>();
        List<LabelledPicture> different = new ArrayList<>();
        Set<String> copies = new TreeSet<>();
        for (LabelledPicture picture : pictures) {
            LabelledPicture first = firsts.putIfAbsent(fingerprint(picture), picture);
            if (first == null) {
                different.add(picture);
            } else if (first.label() == picture.label()) {
                copies.add(picture.file().name() + " (of " + first.file().name() + ")");
            } else {
                throw new NotEvaluable("The same picture is labelled normal and paralysis: "
                        + first.file().name() + " and " + picture.file().name() + ".");
            }
        }
        if (!copies.isEmpty()) {
            remarks.add("Left out, because they are copies of other files: " + LabelledFolder.named(copies) + ".");
        }
        return different;
    }

    // empty and unreadable files are nobody's copies: each gets its row, which says why it has no verdict
    private static String fingerprint(LabelledPicture picture) {
        try {
            byte[] bytes = picture.file().bytes();
            return bytes.length == 0
                    ? picture.file().name()
                    : HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (IOException | UncheckedIOException e) {
            log.debug("{} cannot be read yet", picture.file().name(), e);
            return picture.file().name();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
