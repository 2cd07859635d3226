package casus.actor;

/** A list of actors that cannot be used as it is; the message says file, line, column and what to mend. */
public final class UnusableDictionary extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableDictionary(String message) {
        super(message);
    }
}
