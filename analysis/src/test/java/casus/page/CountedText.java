package casus.page;

/** A text that counts how often its characters are looked at: the work of a regular expression, whatever the machine. */
final class CountedText implements CharSequence {
    private final String text;
    private final long most;
    private long steps;

    /** @param most looks that are allowed */
    CountedText(String text, long most) {
        this.text = text;
        this.most = most;
    }

    /** Thrown by the look that is one too many. */
    static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps(long most) {
            super("More than " + most + " looks at characters");
        }
    }

    long steps() {
        return steps;
    }

    @Override
    public char charAt(int index) {
        if (++steps > most) {
            throw new TooManySteps(most);
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
