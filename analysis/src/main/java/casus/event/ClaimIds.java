package casus.event;

import casus.document.Article;
import casus.document.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of claims: the same for the same article and place in it, different for all others. */
public final class ClaimIds {
    private static final int LENGTH = 20;

    private final String article;

    public ClaimIds(Article article) {
        this.article = digest(article.id() + "\n" + article.text());
    }

    /** The id of the claim of this kind at this place; {@code detail} tells claims at one place apart. */
    public String id(String kind, Span span, String detail) {
        return digest(article + "|" + kind + "|" + span.begin() + "|" + span.end() + "|" + detail)
                .substring(0, LENGTH);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
