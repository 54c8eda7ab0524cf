package org.palsyscreen.export.archive;

import org.palsyscreen.export.ImportProblem;

/** Ends the reading of an archive; nothing of it is kept. */
final class Refusal extends RuntimeException {
    private final ImportProblem problem;
    private final String detail;

    Refusal(ImportProblem problem, String detail) {
        super(problem + ": " + detail);
        this.problem = problem;
        this.detail = detail;
    }

    ImportProblem problem() {
        return problem;
    }

    String detail() {
        return detail;
    }
}
