package casus.attribution;

import casus.actor.ActorMention;
import casus.actor.Actors;
import casus.attribution.AttributionMention.Kind;
import casus.document.Article;
import casus.document.Span;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds who says what. Thread-safe. */
public final class AttributionFinder {
    private static final Set<String> SAY = Set.of(
            "say",
            "tell",
            "claim",
            "report",
            "state",
            "add",
            "announce",
            "note",
            "insist",
            "argue",
            "assert",
            "declare",
            "explain",
            "confirm",
            "acknowledge",
            "admit",
            "allege",
            "believe",
            "think",
            "estimate",
            "suggest",
            "indicate",
            "warn",
            "write",
            "deny",
            "stress",
            "reveal",
            "disclose",
            "maintain",
            "contend",
            "conclude",
            "observe",
            "recall",
            "testify",
            "complain",
            "predict",
            "fear",
            "hope",
            "reiterate",
            "emphasize",
            "emphasise",
            "mention",
            "show",
            "find",
            "learn",
            "accuse",
            "reply",
            "respond",
            "comment",
            "tweet",
            "post");
    private static final Set<String> UNSTATED =
            Set.of("believe", "think", "estimate", "say", "report", "allege", "suspect", "know", "expect");

    /** Attributions in the order of their first span; nested ones each on their own. */
    public List<AttributionMention> find(Article article, List<Sentence> sentences, Actors actors) {
        List<AttributionMention> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                if (token.isVerb() && SAY.contains(token.lemma())
                        || UNSTATED.contains(token.lemma()) && token.isVerb()) {
                    verb(article, sentence, token, actors).ifPresent(found::add);
                } else if (token.word().equalsIgnoreCase("according")) {
                    according(article, sentence, token, actors).ifPresent(found::add);
                }
            }
        }
        return List.copyOf(found);
    }

    private static Optional<AttributionMention> verb(Article article, Sentence sentence, Token cue, Actors actors) {
        boolean passive = sentence.child(cue, "nsubj:pass", "aux:pass").isPresent();
        if (passive) {
            return UNSTATED.contains(cue.lemma())
                    ? sentence.child(cue, "xcomp")
                            .map(content -> mention(
                                    article, null, cue.span(), spans(sentence, content, cue), actors, "believed to"))
                    : Optional.empty();
        }
        Optional<Token> source = sentence.child(cue, "nsubj");
        Optional<Token> content = sentence.child(cue, "ccomp").or(() -> sentence.child(cue, "parataxis"));
        if (source.isEmpty()) {
            return Optional.empty();
        }
        Span who = Sentence.span(nominal(sentence, source.get()));
        if (content.isPresent()) {
            return Optional.of(
                    mention(article, who, cue.span(), spans(sentence, content.get(), cue), actors, "reporting verb"));
        }
        // "…", X said: the cue hangs under what is said
        if (cue.relation().equals("parataxis") && cue.head() >= 0) {
            List<Token> own = sentence.subtree(cue);
            List<Token> rest = sentence.tokens().stream()
                    .filter(token -> !own.contains(token))
                    .toList();
            return Optional.of(mention(article, who, cue.span(), runs(rest), actors, "inverted"));
        }
        return Optional.empty();
    }

    private static Optional<AttributionMention> according(
            Article article, Sentence sentence, Token cue, Actors actors) {
        if (cue.index() + 2 >= sentence.size()
                || !sentence.token(cue.index() + 1).word().equals("to")) {
            return Optional.empty();
        }
        Optional<Token> governor = cue.head() >= 0 ? sentence.head(cue) : Optional.empty();
        Optional<Token> source = governor.filter(Token::isNoun);
        if (source.isEmpty()) {
            source = sentence.children(cue, "obl", "nmod").stream().findFirst();
        }
        if (source.isEmpty() || source.get().index() < cue.index()) {
            return Optional.empty();
        }
        Span cueSpan = cue.span().envelope(sentence.token(cue.index() + 1).span());
        List<Token> who = nominal(sentence, source.get());
        List<Token> name =
                who.stream().filter(token -> token.index() > cue.index() + 1).toList();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Set<Token> out = sentence.subtree(source.get()).stream().collect(Collectors.toSet());
        List<Token> rest = sentence.tokens().stream()
                .filter(token -> !out.contains(token) && token != cue && token.index() != cue.index() + 1)
                .toList();
        return rest.isEmpty()
                ? Optional.empty()
                : Optional.of(mention(article, Sentence.span(name), cueSpan, runs(rest), actors, "according to"));
    }

    /** The noun phrase without the clauses that hang on it. */
    private static List<Token> nominal(Sentence sentence, Token head) {
        Set<Token> clauses = sentence.children(head, "acl", "acl:relcl", "parataxis").stream()
                .flatMap(token -> sentence.subtree(token).stream())
                .collect(Collectors.toSet());
        return sentence.subtree(head).stream()
                .filter(token -> !clauses.contains(token))
                .toList();
    }

    private static List<Span> spans(Sentence sentence, Token content, Token cue) {
        List<Token> tokens =
                sentence.subtree(content).stream().filter(token -> token != cue).toList();
        return runs(tokens);
    }

    /** Neighbouring tokens as one span each; punctuation at the edges is left out. */
    private static List<Span> runs(List<Token> tokens) {
        List<Span> spans = new ArrayList<>();
        List<Token> run = new ArrayList<>();
        for (Token token : tokens) {
            if (!run.isEmpty() && run.get(run.size() - 1).index() + 1 != token.index()) {
                close(run, spans);
            }
            run.add(token);
        }
        close(run, spans);
        return spans;
    }

    private static void close(List<Token> run, List<Span> spans) {
        while (!run.isEmpty()
                && Set.of(",", ".").contains(run.get(run.size() - 1).word())) {
            run.remove(run.size() - 1);
        }
        while (!run.isEmpty() && run.get(0).word().equals(",")) {
            run.remove(0);
        }
        if (!run.isEmpty()) {
            spans.add(Sentence.span(run));
        }
        run.clear();
    }

    private static AttributionMention mention(
            Article article, @Nullable Span source, Span cue, List<Span> content, Actors actors, String rule) {
        @Nullable
        String actor = source == null
                ? null
                : actors.mentions().stream()
                        .filter(mention -> source.contains(mention.span()))
                        .map(ActorMention::actor)
                        .findFirst()
                        .orElse(null);
        long quoted = content.stream()
                .filter(span -> span.of(article.text()).chars().anyMatch(c -> c == '"' || c == '“' || c == '”'))
                .count();
        boolean whole = !content.isEmpty()
                && "\"“".indexOf(article.text().charAt(content.get(0).begin())) >= 0;
        Kind kind = quoted == 0 ? Kind.INDIRECT : whole ? Kind.DIRECT : Kind.MIXED;
        return new AttributionMention(source, actor, cue, content, kind, rule);
    }
}
