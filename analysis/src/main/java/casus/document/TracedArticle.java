package casus.document;

/**
 * An article with the way back to its input.
 *
 * @param input the decoded text of the input, without a byte order mark
 * @param origins from {@link Article#text()} to {@code input}
 * @param bytes from {@code input} to the offsets of the bytes that were handed in
 */
public record TracedArticle(Article article, String input, Alignment origins, Alignment bytes) {
    /** From {@link Article#text()} to the offsets of the bytes that were handed in. */
    public Alignment originBytes() {
        return origins.andThen(bytes);
    }

    /** Where an offset of the input is, as {@code line:column}, both from 1, columns in UTF-16 units. */
    public String place(int offset) {
        int line = 1;
        int begin = 0;
        for (int i = 0; i < offset; i++) {
            char c = input.charAt(i);
            if (c == '\n' || c == '\r' && !(i + 1 < input.length() && input.charAt(i + 1) == '\n')) {
                line++;
                begin = i + 1;
            }
        }
        return line + ":" + (offset - begin + 1);
    }
}
