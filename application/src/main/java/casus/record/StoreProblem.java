package casus.record;

/** The store cannot do what was asked; the message says what is wrong, where, and how to mend it. */
public final class StoreProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;

    public StoreProblem(String code, String message) {
        super(message);
        this.code = code;
    }

    public StoreProblem(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** A short name for the kind of problem: "newer", "locked", "unknown" and the like. */
    public String code() {
        return code;
    }
}
