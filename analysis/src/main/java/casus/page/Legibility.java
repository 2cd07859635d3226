package casus.page;

/** How much a decoded text looks like one: whether the charset that it was decoded with can have been the right one. */
final class Legibility {
    private static final int SHORT_WORD = 3;

    private final String text;
    private final int faults;
    private final int foreign;

    Legibility(String text) {
        this.text = text;
        int wrong = 0;
        int other = 0;
        int strange = 0;
        int mixed = 0;
        int letters = 0;
        int high = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetter(c)) {
                letters++;
                high += c >= 0xC0 && c <= 0xFF ? 1 : 0;
            } else {
                boolean whole = letters >= SHORT_WORD && high == letters;
                strange += whole ? high : 0;
                mixed += whole ? 0 : high;
                letters = 0;
                high = 0;
            }
            other += c > 0x7F ? 1 : 0;
            wrong += c == '\uFFFD' || c >= 0x80 && c < 0xA0 || c >= 0xE000 && c <= 0xF8FF ? 1 : 0;
        }
        // No Western language writes whole words in accented letters: they are another script's, read by the wrong
        // table.
        faults = wrong + (strange > mixed ? strange : 0);
        foreign = other;
    }

    String text() {
        return text;
    }

    int faults() {
        return faults;
    }

    /** Whether at most one of {@code among} characters outside of ASCII is a fault. */
    boolean isText(int among) {
        return faults * (long) among <= foreign;
    }
}
