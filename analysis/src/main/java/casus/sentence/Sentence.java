package casus.sentence;

import casus.document.Part;
import casus.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A parsed sentence: tokens in order, each with its place in one dependency tree. Immutable. */
public final class Sentence {
    private final int index;
    private final Part part;
    private final List<Token> tokens;
    private final List<List<Token>> children;

    public Sentence(int index, Part part, List<Token> tokens) {
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("Sentence " + index + " has no tokens");
        }
        this.index = index;
        this.part = part;
        this.tokens = List.copyOf(tokens);
        List<List<Token>> byHead = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            byHead.add(new ArrayList<>());
        }
        for (Token token : tokens) {
            if (token.head() >= 0) {
                byHead.get(token.head()).add(token);
            }
        }
        this.children = byHead.stream().map(List::copyOf).toList();
    }

    /** Position in the article, from 0. */
    public int index() {
        return index;
    }

    /** The part of the article that it stands in. */
    public Part part() {
        return part;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Token token(int position) {
        return tokens.get(position);
    }

    public int size() {
        return tokens.size();
    }

    public Span span() {
        return new Span(
                tokens.get(0).span().begin(),
                tokens.get(tokens.size() - 1).span().end());
    }

    /** The governor; empty for the root. */
    public Optional<Token> head(Token token) {
        return token.head() < 0 ? Optional.empty() : Optional.of(tokens.get(token.head()));
    }

    /** The word that the sentence hangs on; a dateline does not count. */
    public Optional<Token> root() {
        return tokens.stream()
                .filter(token -> token.head() < 0 && !token.relation().equals(Dateline.RELATION))
                .findFirst();
    }

    /** Direct dependents in text order. */
    public List<Token> children(Token token) {
        return children.get(token.index());
    }

    /** Direct dependents by relation; {@code nmod} also finds {@code nmod:poss}, {@code obl} also {@code obl:tmod}. */
    public List<Token> children(Token token, String... relations) {
        Set<String> wanted = Set.of(relations);
        return children(token).stream()
                .filter(child -> wanted.contains(child.relation()) || wanted.contains(base(child.relation())))
                .toList();
    }

    public Optional<Token> child(Token token, String... relations) {
        return children(token, relations).stream().findFirst();
    }

    /** The preposition or mark ({@code case}) before a nominal, in lower case; empty when it has none. */
    public String preposition(Token nominal) {
        StringBuilder words = new StringBuilder();
        for (Token child : children(nominal, "case")) {
            if (child.index() < nominal.index()) {
                words.append(words.length() == 0 ? "" : " ").append(child.word().toLowerCase(java.util.Locale.ROOT));
                for (Token fixed : children(child, "fixed")) {
                    words.append(' ').append(fixed.word().toLowerCase(java.util.Locale.ROOT));
                }
            }
        }
        return words.toString();
    }

    /** The token and everything below it, in text order. */
    public List<Token> subtree(Token top) {
        boolean[] in = new boolean[tokens.size()];
        mark(top, in);
        return tokens.stream().filter(token -> in[token.index()]).toList();
    }

    /** Whether {@code token} is {@code top} or below it. */
    public boolean dominates(Token top, Token token) {
        Token current = token;
        for (int steps = 0; steps <= tokens.size(); steps++) {
            if (current.index() == top.index()) {
                return true;
            }
            if (current.head() < 0) {
                return false;
            }
            current = tokens.get(current.head());
        }
        return false;
    }

    /** Tokens whose text lies wholly or partly in the span, in order. */
    public List<Token> within(Span span) {
        return tokens.stream().filter(token -> token.span().overlaps(span)).toList();
    }

    /** The token of the span that governs the others: the first whose own governor lies outside. */
    public Optional<Token> headOf(Span span) {
        List<Token> inside = within(span);
        return inside.stream()
                .filter(token -> token.head() < 0
                        || !span.overlaps(tokens.get(token.head()).span()))
                .findFirst();
    }

    /** Span of the smallest run of text over the tokens. */
    public static Span span(List<Token> tokens) {
        int begin =
                tokens.stream().mapToInt(token -> token.span().begin()).min().orElseThrow();
        int end = tokens.stream().mapToInt(token -> token.span().end()).max().orElseThrow();
        return new Span(begin, end);
    }

    private void mark(Token top, boolean[] in) {
        if (in[top.index()]) {
            return;
        }
        in[top.index()] = true;
        for (Token child : children(top)) {
            mark(child, in);
        }
    }

    private static String base(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }
}
