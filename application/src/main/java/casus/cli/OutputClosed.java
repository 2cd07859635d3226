package casus.cli;

/** Whoever reads the output has gone away, as {@code head} does: there is nobody left to print for. */
final class OutputClosed extends RuntimeException {
    /** What a shell gives for a program that a closed pipe ended. */
    static final int STATUS = 141;

    private static final long serialVersionUID = 1L;

    OutputClosed() {
        super("output closed", null, false, false);
    }
}
