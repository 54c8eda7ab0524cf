package org.palsyscreen.export;

import java.util.List;

/** What became of an archive. */
public sealed interface ImportResult {
    /**
     * @param screenings in the archive
     * @param added of them
     * @param present of them, here already with equal values
     * @param conflicts of them, here already with other values and left as they are; their numbers in the archive
     * @param pictures in the archive, each of whose SHA-256 was compared with the one recorded, read back from the database
     *     where it was added
     * @param reviews added
     * @param sha256 of all records and patients in the archive, as the export printed it
     */
    record Done(
            long screenings,
            long added,
            long present,
            List<Long> conflicts,
            long pictures,
            long reviews,
            Patients patients,
            String sha256)
            implements ImportResult {
        public Done {
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * @param archived with their details and consents; none in old archives, which knew of patients only their references
     * @param added of them
     * @param conflicts references of those who are here with other details, consents or merges, and were left as they are
     */
    record Patients(long archived, long added, List<String> conflicts) {
        public Patients {
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * Nothing was stored.
     *
     * @param detail in English, for whoever made the file; may be empty
     */
    record Refused(ImportProblem problem, String detail) implements ImportResult {}
}
