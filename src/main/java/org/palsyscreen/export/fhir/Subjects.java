package org.palsyscreen.export.fhir;

import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.palsyscreen.export.writing.Persons;
import org.palsyscreen.patients.PatientDetails;
import org.palsyscreen.patients.PatientQuery;
import org.palsyscreen.patients.Sex;
import org.palsyscreen.screening.PatientReference;

/** Patients as resources: the reference with what is known, or the pseudonym alone. */
final class Subjects {
    private static final String SYSTEM = "http://palsyscreen.org/fhir/identifier/patient";

    private final PatientQuery patients;
    private final Persons persons;

    Subjects(PatientQuery patients, Persons persons) {
        this.patients = patients;
        this.persons = persons;
    }

    Patient of(PatientReference reference) {
        var resource = new Patient();
        resource.addIdentifier().setSystem(SYSTEM).setValue(persons.patient(reference));
        if (persons.options().identified()) {
            patients.find(reference).ifPresent(patient -> describe(patient.details(), resource));
        }
        return resource;
    }

    /** FHIR has dates of which only the year is known. */
    private static void describe(PatientDetails details, Patient resource) {
        if (details.birthYear() != null) {
            resource.setBirthDateElement(new DateType(String.valueOf(details.birthYear())));
        }
        if (details.sex() != null) {
            resource.setGender(gender(details.sex()));
        }
    }

    private static AdministrativeGender gender(Sex sex) {
        return switch (sex) {
            case FEMALE -> AdministrativeGender.FEMALE;
            case MALE -> AdministrativeGender.MALE;
            case OTHER -> AdministrativeGender.OTHER;
        };
    }
}
