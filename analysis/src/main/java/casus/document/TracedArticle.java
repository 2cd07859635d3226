package casus.document;

import java.util.List;

/**
 * An article with the way back to its input, or to the inputs that it was joined of, which stand one after the other.
 *
 * @param input the decoded text of the input, without a byte order mark
 * @param origins from {@link Article#text()} to {@code input}
 * @param bytes from {@code input} to the offsets of the bytes that were handed in
 * @param pieces the inputs in their order, one or more
 */
public record TracedArticle(Article article, String input, Alignment origins, Alignment bytes, List<Piece> pieces) {
    /**
     * One of the inputs.
     *
     * @param origin its path or URL
     * @param begin where it begins in the whole
     */
    public record Piece(String origin, int begin) {}

    public TracedArticle {
        pieces = List.copyOf(pieces);
    }

    /** From {@link Article#text()} to the offsets of the bytes that were handed in. */
    public Alignment originBytes() {
        return origins.andThen(bytes);
    }

    /** The input that an offset of the whole lies in. */
    public Piece piece(int offset) {
        Piece found = pieces.get(0);
        for (Piece piece : pieces) {
            found = piece.begin() <= offset ? piece : found;
        }
        return found;
    }

    /**
     * Where an offset of the input is, as {@code line:column}, both from 1, columns in UTF-16 units; of several inputs with
     * the name of the one before it.
     */
    public String place(int offset) {
        Piece piece = piece(offset);
        int line = 1;
        int begin = piece.begin();
        for (int i = begin; i < offset; i++) {
            char c = input.charAt(i);
            if (c == '\n' || c == '\r' && !(i + 1 < input.length() && input.charAt(i + 1) == '\n')) {
                line++;
                begin = i + 1;
            }
        }
        return (pieces.size() > 1 ? piece.origin() + ":" : "") + line + ":" + (offset - begin + 1);
    }
}
