package casus.analysis;

/** Turns UTF-16 offsets of one text into Unicode code points; done once, at the border. */
final class CodePoints {
    private final int[] before;

    CodePoints(String text) {
        before = new int[text.length() + 1];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            before[i] = count;
            boolean second =
                    i > 0 && Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1));
            boolean first = Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            count += first && !second ? 0 : 1;
        }
        before[text.length()] = count;
    }

    int of(int utf16) {
        return before[utf16];
    }
}
