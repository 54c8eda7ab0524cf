package org.palsyscreen.export.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.export.writing.ExportedScreening;
import org.palsyscreen.export.writing.Persons;

/** What the classifier and the reviewers say of one screening. */
final class Observations {
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String REVIEWED = "reviewed-outcome";

    private final ExportedScreening exported;
    private final Persons persons;

    Observations(ExportedScreening exported, Persons persons) {
        this.exported = exported;
        this.persons = persons;
    }

    List<Observation> all() {
        var all = new ArrayList<Observation>();
        all.add(outcome());
        var assessment = exported.assessment();
        if (assessment != null) {
            all.add(asymmetry(assessment));
        }
        if (exported.standing() != null) {
            all.add(reviewedOutcome());
        }
        return all;
    }

    /** Made by a person, not by the device. */
    boolean reviewed(Observation observation) {
        return observation.getCode().getCodingFirstRep().getCode().equals(REVIEWED);
    }

    private Observation outcome() {
        var observation = begin("outcome", true);
        observation.setValue(Codes.local(exported.screening().finding().outcome()));
        switch (exported.screening().finding()) {
            case Assessment assessment -> {
                number(observation, "probability", assessment.probability(), "1");
                observation
                        .addComponent()
                        .setCode(Codes.local("weaker-side"))
                        .setValue(Codes.side(assessment.affectedSide()));
                number(observation, "side-confidence", assessment.sideConfidence(), "1");
                number(observation, "lower-threshold", assessment.thresholds().lower(), "1");
                number(observation, "upper-threshold", assessment.thresholds().upper(), "1");
            }
            case Ungradable ungradable ->
                observation
                        .addComponent()
                        .setCode(Codes.local("ungradable-reason"))
                        .setValue(Codes.local(ungradable.reason()));
        }
        return observation;
    }

    private Observation asymmetry(Assessment assessment) {
        var observation = begin("asymmetry", false);
        var severity = assessment.severity();
        if (severity != null) {
            observation.setValue(quantity(severity.overall(), "{score}"));
        }
        for (var region : Region.values()) {
            var name = region.name().toLowerCase(Locale.ROOT);
            if (severity != null) {
                number(observation, name + "-severity", severity.of(region), "{score}");
            }
            var asymmetry = assessment.regions().get(region.ordinal());
            number(observation, name + "-z", asymmetry.zScore(), "1");
            var contribution = asymmetry.contribution();
            if (contribution != null) {
                number(observation, name + "-contribution", contribution, "1");
            }
        }
        return observation;
    }

    private Observation reviewedOutcome() {
        var observation = begin(REVIEWED, true);
        var standing = Objects.requireNonNull(exported.standing());
        observation.setValue(Codes.local(Objects.requireNonNull(exported.outcome(standing))));
        observation.setEffective(new DateTimeType(persons.time(standing.at())));
        var reviewer = persons.staff(standing.reviewer());
        if (!reviewer.isEmpty()) {
            observation.addPerformer(new Reference().setDisplay(reviewer));
        }
        var note = persons.note(standing.verdict().text());
        if (!note.isEmpty()) {
            observation.addNote().setText(note);
        }
        return observation;
    }

    private Observation begin(String code, boolean ofPalsy) {
        var observation = new Observation();
        boolean signed = exported.screening().standing().signedOff();
        observation.setStatus(
                exported.screening().standing().voided()
                        ? ObservationStatus.ENTEREDINERROR
                        : signed ? ObservationStatus.FINAL : ObservationStatus.PRELIMINARY);
        observation.setCode(ofPalsy ? Codes.facialPalsy(code) : Codes.local(code));
        observation.setEffective(
                new DateTimeType(persons.time(exported.screening().takenAt())));
        return observation;
    }

    private static void number(Observation observation, String code, double value, String unit) {
        observation.addComponent().setCode(Codes.local(code)).setValue(quantity(value, unit));
    }

    private static Quantity quantity(double value, String unit) {
        return new Quantity().setValue(value).setSystem(UCUM).setCode(unit).setUnit(unit);
    }
}
