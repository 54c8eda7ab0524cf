package org.palsyscreen.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.Thresholds;

/** Writes the model card from the evaluation, so that its numbers are never copied by hand. */
final class ModelCard {
    private ModelCard() {}

    /**
     * What the steps before the heads found out, and what was tried afterwards.
     *
     * @param recovery table of {@link RecoveryTable}
     * @param fineTuning line of {@link FineTuneBackbone}
     * @param trials sections of {@link Trials}
     */
    record Findings(String recovery, String fineTuning, String trials) {}

    static void write(Evaluation e, Thresholds t, String version, Findings findings, Path file) throws IOException {
        StringBuilder card = new StringBuilder(INTRODUCTION.formatted(version));
        card.append("\n## Measured on ")
                .append(e.people())
                .append(" held-out people (")
                .append(e.test().size());
        card.append(" pictures, ")
                .append(e.test().stream().filter(Example::palsy).count());
        card.append(
                " of them with synthetic palsy)\n\n95 % intervals in brackets, by drawing people with replacement. Faces turned by more than 8.5 degrees are left out: the quality gate refuses them.\n");
        card.append("\n| measure | value |\n|---|---|\n");
        row(card, "ROC AUC, fused", e.auc(e.classifier()::probability));
        row(card, "ROC AUC, texture alone (mirror difference of MobileNetV2)", e.auc(e.classifier()::textureScore));
        row(card, "ROC AUC, geometry alone (attention mesh and refiner)", e.auc(e.classifier()::geometryScore));
        row(card, "ROC AUC, geometry alone without the refiner", e.unrefinedGeometry());
        row(card, "ROC AUC, plain head (MobileNetV2, average pool, dense) on the same crops", e.plainHead());
        card.append("| ROC AUC, texture alone on the validation people, fine-tuning | ")
                .append(findings.fineTuning())
                .append(" |\n");
        for (SampleKind kind : SampleKind.values()) {
            if (kind != SampleKind.PALSY && kind != SampleKind.LOOSE) {
                row(card, "ROC AUC against normal faces: " + describe(kind), e.aucAgainst(kind));
            }
        }
        row(card, "ROC AUC, palsy of strength 0.4-0.7", e.aucOfSeverity(0.4, 0.7));
        row(card, "ROC AUC, palsy of strength 0.7-1.0", e.aucOfSeverity(0.7, 1.0));
        row(card, "ROC AUC, palsy of strength 1.0-1.45", e.aucOfSeverity(1.0, 1.46));
        for (Region region : Region.values()) {
            row(
                    card,
                    "ROC AUC, palsy that shows most in the " + region.name().toLowerCase(Locale.ROOT),
                    e.aucOfRegion(region));
        }
        row(card, "sensitivity at the lower threshold " + t.lower(), e.sensitivity(t.lower()));
        row(card, "specificity at the lower threshold", e.specificity(t.lower()));
        row(card, "sensitivity at the upper threshold " + t.upper(), e.sensitivity(t.upper()));
        row(card, "specificity at the upper threshold", e.specificity(t.upper()));
        row(card, "expected calibration error (ten bins, classes weighing the same)", e.calibrationError());
        row(card, "affected side right, all palsy", e.sideAccuracy(0));
        row(card, "affected side right, palsy above the upper threshold", e.sideAccuracy(t.upper()));
        e.clinic().ifPresent(auc -> row(card, "ROC AUC, the clinic's own pictures of people held out", auc));
        card.append("\n## Controls\n\n| control | value | wanted |\n|---|---|---|\n");
        card.append("| ROC AUC of a head that sees only what lies outside the face | ")
                .append(e.surroundingsOnly().text())
                .append(" | near 0.5 |\n");
        for (FaceSource source : FaceSource.PUBLISHED) {
            card.append(String.format(
                    Locale.ROOT,
                    "| untouched faces of %s against the other sources | %.3f | near 0.5 |%n",
                    source.folder(),
                    e.aucOfSource(source)));
        }
        for (FaceSource source : FaceSource.PUBLISHED) {
            card.append("| false alarms at the upper threshold, ")
                    .append(source.folder())
                    .append(" | ");
            card.append(e.falseAlarms(source, t.upper()).text()).append(" | equal |\n");
        }
        card.append(String.format(
                Locale.ROOT,
                "| correlation of the score with the turn of the head, normal faces | %.2f | below 0.15 |%n",
                e.yawCorrelation()));
        card.append(
                "\n## Severity\n\nRank correlation (Spearman) of predicted and true severity over the palsy pictures:");
        card.append(String.format(Locale.ROOT, " overall %.3f", e.severityCorrelation(0)));
        for (Region region : Region.values()) {
            card.append(String.format(
                    Locale.ROOT,
                    ", %s %.3f",
                    region.name().toLowerCase(Locale.ROOT),
                    e.severityCorrelation(1 + region.ordinal())));
        }
        card.append(".\n\n## Landmark refinement\n\n")
                .append(RECOVERY)
                .append(findings.recovery())
                .append(findings.trials());
        card.append(LIMITS);
        Files.writeString(file, card.toString());
    }

    private static void row(StringBuilder card, String name, Statistics.Estimate estimate) {
        card.append("| ").append(name).append(" | ").append(estimate.text()).append(" |\n");
    }

    private static String describe(SampleKind kind) {
        return switch (kind) {
            case CLEAN -> "untouched";
            case SYMMETRIC -> "moved alike on both sides";
            case MILD -> "asymmetric as healthy faces are";
            case CLOSED -> "both eyes closed or nearly";
            case HARD -> "turned further and lit from one side";
            case LOOSE -> "moved at random";
            case PALSY -> "palsy";
        };
    }

    private static final String INTRODUCTION = """
            # Model card: palsy-classifier %s

            ## Intended use
            Screening of a frontal photograph of one adult face for signs of one-sided facial weakness, by trained clinic staff,
            as an aid and not as a diagnosis. A sign found leads to an examination; no sign found excludes nothing.
            Not for children, not for both-sided weakness, not for grading severity, not for deciding on treatment.

            ## All palsy here is synthetic; no clinical accuracy was measured
            No picture of a patient was used. Palsy was made by warping normal faces (drooping brow, lids, cheek and mouth corner on
            one side, an eye that stays open or is half shut, pull to the other side, smoothed nasolabial fold). Every number below is about such pictures of people who were held
            out from training. None of them says how well patients are recognised: before clinical use the model has to be measured on
            photographs of patients and of healthy people taken in the place where it will be used.

            ## How it works
            The attention mesh finds the face; a refiner of our own moves lids, brows and lips to where the picture shows them. The refined
            mesh aligns the face and makes it frontal. MobileNetV2 (ImageNet weights; blocks 8 to 12 fine-tuned for two passes) sees the
            grey crop and its mirror image; of the outputs of blocks 5, 9 and 12, the differences of eight regions go to a small trained
            head. A second head weighs thirteen left-right differences of the mesh, after taking off what the turn of the head explains.
            Both are fused, and slope and offset of the logit are calibrated on validation people. A probability of 0.5 means even odds if palsy and normal faces were equally frequent; in screening, where
            palsy is rare, the share of true alarms is lower than the probability says. Severity (0-100) is how far apart the two sides
            are, as learnt from made palsy; it is no House-Brackmann grade, which needs movement. The contribution of a region is by how
            much the logit would fall if its two sides looked alike.

            The upper threshold is the lowest with a specificity of 0.97 on the validation people and of 0.95 on those of every source, so
            that a screening day is not spent on false alarms; the lower is the highest with a sensitivity of 0.96 (one in a hundred more
            than wanted on new people, because what is chosen flatters), or a little below the upper. Between them the outcome is "uncertain".

            ## Training pictures
            1,053 people, one picture each: 813 official portraits (public domain), 200 generated portraits (CC0), 40 studio portraits
            (CC BY 4.0, DeBruine and Jones). Split by person, 70 : 15 : 15, before anything else; the list is `models/training-data/split.csv`.
            Normal and palsy pictures are made from the same people with the same variation of light, sharpness, turn and compression.
            Normal pictures include faces moved alike on both sides, puckers and squints, both eyes shut, mildly asymmetric ones, and turned
            ones lit from a side. Glasses with glare, hair over a brow, moustaches and make-up are painted on a third of all. A wink is left
            out on purpose: in one picture it looks like an eye that fails to close on the other side.
            """;

    private static final String RECOVERY = """
            Known movements of one side were made on untouched faces of the test people, in outer canthal distances; the table says
            which share of them the measures report (median), and how far the same measures spread over the untouched faces.

            """;

    private static final String LIMITS = """

            ## Known failures and limits
            - Palsy that shows only in the eye or only in the brow is found less often than palsy of the mouth: see the rows by region.
            - A wink looks like a palsy of the other eye.
            - Turned heads, one-sided expressions (a wink, a smirk), a hand or hair on one side, and strong light from a side raise the
              score. Take the picture from straight ahead, at rest, in even light.
            - The mesh is not quite the same on a mirrored picture, and so neither is the probability: see below the table of robustness.
            - Asymmetry for other reasons (scars, swelling, dental work, an old fracture, a squint, ptosis) looks like palsy to it.
            - Most training faces smile and most are older and grey; children, glasses, beards and many skin tones are few.
            - Validation on synthetic palsy flatters: the same generator made training and test pictures.
            """;
}
