package org.palsyscreen.analysis.versions;

import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.ClassifierVersions;

/** The classifier that an administrator chose last. */
public sealed interface ActiveClassifier {
    /** The one that came with this release of the program, whatever its version. */
    record Shipped() implements ActiveClassifier {}

    /**
     * One that the clinic added.
     *
     * @param manifestHash SHA-256 of its {@code model.json} when it was activated, and so of every file that this lists
     */
    record Added(String version, String manifestHash) implements ActiveClassifier {}

    /** It cannot be told, so none may be used. */
    record Unknown(String problem) implements ActiveClassifier {}

    /** What {@link ClassifierVersions#activate} takes; null when it cannot be told. */
    default @Nullable String id() {
        return switch (this) {
            case Shipped() -> ClassifierVersions.SHIPPED;
            case Added added -> added.version();
            case Unknown(var problem) -> null;
        };
    }

    /** @param shippedVersion null when the shipped one is not the loaded one, or is damaged */
    default String inWords(@Nullable String shippedVersion) {
        return switch (this) {
            case Shipped() -> (shippedVersion == null ? "" : shippedVersion + " ") + ClassifierVersions.SHIPPED;
            case Added added -> added.version();
            case Unknown(var problem) -> "unknown";
        };
    }
}
