package casus.desk;

/** A request that is not answered as asked; tells the visitor why. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final int status;
    final String code;

    /** @param message what, where and how to mend it, for people */
    Refusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static Refusal unknown(String what, String id) {
        return new Refusal(404, "unknown", "There is no " + what + " " + id + ".");
    }
}
