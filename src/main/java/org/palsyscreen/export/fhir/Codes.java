package org.palsyscreen.export.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Side;
import org.palsyscreen.analysis.UngradableReason;

/**
 * The codes of a bundle. SNOMED CT where it has the concept; a local system, which travels in each bundle, for the rest: no
 * published code was found for a screening's outcome, its probability or the asymmetry of a region.
 */
final class Codes {
    /** An identifier, not an address. */
    static final String LOCAL = "http://palsyscreen.org/fhir/CodeSystem/screening";

    static final String SNOMED = "http://snomed.info/sct";
    private static final List<Code> TERMS = List.of(
            new Code("report", "Facial paralysis screening report"),
            new Code("outcome", "Screening outcome"),
            new Code("reviewed-outcome", "Outcome according to the reviewer"),
            new Code("asymmetry", "Facial asymmetry on one picture, 0 to 100; not a House-Brackmann grade"),
            new Code("probability", "Calibrated probability of facial paralysis"),
            new Code("weaker-side", "Side of the patient's face that looks weaker"),
            new Code("side-confidence", "Probability that the weaker side is right"),
            new Code("lower-threshold", "Probability below which no sign is reported"),
            new Code("upper-threshold", "Probability from which referral is reported"),
            new Code("ungradable-reason", "Why there is no verdict"),
            new Code("brow-severity", "Asymmetry of the brow, 0 to 100"),
            new Code("eye-severity", "Asymmetry of the eye, 0 to 100"),
            new Code("cheek-severity", "Asymmetry of the cheek, 0 to 100"),
            new Code("mouth-severity", "Asymmetry of the mouth, 0 to 100"),
            new Code("brow-z", "Asymmetry of the brow in standard deviations of normal faces"),
            new Code("eye-z", "Asymmetry of the eye in standard deviations of normal faces"),
            new Code("cheek-z", "Asymmetry of the cheek in standard deviations of normal faces"),
            new Code("mouth-z", "Asymmetry of the mouth in standard deviations of normal faces"),
            new Code("brow-contribution", "What the brow speaks for palsy, as logit; negative against it"),
            new Code("eye-contribution", "What the eye speaks for palsy, as logit; negative against it"),
            new Code(
                    "cheek-contribution",
                    "What cheek and nasolabial fold speak for palsy, as logit; negative against it"),
            new Code("mouth-contribution", "What the mouth speaks for palsy, as logit; negative against it"));

    private record Code(String code, String display) {}

    private Codes() {}

    static CodeableConcept local(String code) {
        var display = TERMS.stream()
                .filter(term -> term.code().equals(code))
                .findFirst()
                .map(Code::display)
                .orElse(null);
        return new CodeableConcept(new Coding(LOCAL, code, display));
    }

    static CodeableConcept local(Enum<?> value) {
        return new CodeableConcept(new Coding(LOCAL, value.name(), null));
    }

    /** What is looked for; whether it was found is the value's to say. */
    static CodeableConcept facialPalsy(String localCode) {
        return local(localCode).addCoding(new Coding(SNOMED, "280816001", "Facial palsy"));
    }

    static CodeableConcept side(Side side) {
        return new CodeableConcept(
                switch (side) {
                    case LEFT -> new Coding(SNOMED, "7771000", "Left");
                    case RIGHT -> new Coding(SNOMED, "24028007", "Right");
                });
    }

    static CodeSystem system() {
        var system = new CodeSystem();
        system.setUrl(LOCAL);
        system.setName("PalsyScreenCodes");
        system.setStatus(PublicationStatus.ACTIVE);
        system.setContent(CodeSystemContentMode.COMPLETE);
        system.setDescription("Local codes of PalsyScreen, a screening aid, not a diagnosis.");
        TERMS.forEach(term -> system.addConcept().setCode(term.code()).setDisplay(term.display()));
        for (var outcome : Outcome.values()) {
            system.addConcept().setCode(outcome.name());
        }
        for (var reason : UngradableReason.values()) {
            system.addConcept().setCode(reason.name());
        }
        return system;
    }
}
