package org.palsyscreen.analysis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One classifier on this machine.
 *
 * @param id what {@link ClassifierVersions#activate} takes
 * @param version as stored with screenings; the folder's name when its manifest cannot be read
 * @param active whether it is the one that gives verdicts, or should give them
 * @param trained null when the manifest does not say
 * @param thresholds that apply when it is active, the installation's settings included; null when it is damaged
 * @param card the model card as Markdown; empty when there is none
 * @param problem why it cannot be activated, an English sentence; null when its files are in order
 */
public record ClassifierVersion(
        String id,
        String version,
        boolean active,
        @Nullable Instant trained,
        @Nullable Thresholds thresholds,
        String card,
        @Nullable String problem) {

    public boolean shipped() {
        return id.equals(ClassifierVersions.SHIPPED);
    }
}
