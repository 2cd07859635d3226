package casus.brief;

import java.util.List;

/**
 * A sentence of a brief.
 *
 * @param text without links
 * @param quotation words of an article that stand in the text, as they are in the article; empty where it quotes nothing
 * @param claims ids of the claims that say all that it says; never empty
 */
public record Sentence(String text, String quotation, List<String> claims) {
    public Sentence {
        claims = List.copyOf(claims);
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("No claim says: " + text);
        }
    }

    static Sentence of(String text, List<String> claims) {
        return new Sentence(text, "", claims);
    }
}
