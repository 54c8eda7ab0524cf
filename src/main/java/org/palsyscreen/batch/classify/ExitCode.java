package org.palsyscreen.batch.classify;

/** What the program's end says to a script. */
public enum ExitCode {
    ALL_VERDICTS(0),
    SOME_WITHOUT_VERDICT(1),
    USAGE(2),
    MODELS_UNAVAILABLE(3),
    INPUT_OR_OUTPUT(4),
    TOO_FEW_VERDICTS(5);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
