package casus.document;

/** A document that cannot be read: it is reported in its place and the others go on. */
public final class UnreadableDocument extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final String where;

    /**
     * @param code a short name of the problem, such as {@code empty} or {@code binary}
     * @param message what is wrong and how to mend it
     * @param where the place in the document, or its origin
     */
    public UnreadableDocument(String code, String message, String where) {
        super(message);
        this.code = code;
        this.where = where;
    }

    public String code() {
        return code;
    }

    public String where() {
        return where;
    }
}
