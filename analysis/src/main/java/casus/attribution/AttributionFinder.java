package casus.attribution;

import casus.actor.ActorMention;
import casus.actor.Actors;
import casus.attribution.AttributionMention.Kind;
import casus.document.Article;
import casus.document.Span;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds who says, thinks or wants what. Thread-safe. */
public final class AttributionFinder {
    private static final Pattern SPEAKS_FOR =
            Pattern.compile("\\b(?:spokes(?:man|woman|person|people)|representatives?) (?:for|of) ");
    private static final Set<String> ANAPHORS = Set.of("he", "she");

    private final CueReader cues;
    private final Headlines headlines;

    /** Loads the cue words. */
    public AttributionFinder() {
        Cues words = new Cues();
        cues = new CueReader(words);
        headlines = new Headlines(words);
    }

    /** Attributions in text order; nested ones each on their own. */
    public List<AttributionMention> find(Article article, List<Sentence> sentences, Actors actors) {
        Quotes quotes = new Quotes(article.text());
        Contexts contexts = new Contexts(article.text(), quotes, sentences);
        List<AttributionMention> found = new ArrayList<>();
        Set<Span> taken = new HashSet<>();
        @Nullable String speaker = null;
        for (Sentence sentence : sentences) {
            for (Telling telling : tellings(sentence, quotes)) {
                List<Span> content = contexts.spread(telling);
                if (content.isEmpty()) {
                    continue;
                }
                taken.addAll(content);
                AttributionMention mention = mention(article, telling, content, actors, speaker);
                if (mention.actor() != null && telling.stance() == Stance.SAYS) {
                    speaker = mention.actor();
                }
                found.add(mention);
            }
        }
        for (AttributionMention labelled : new Labels(article.text(), quotes).find(found)) {
            found.add(withActor(labelled, article, actors));
        }
        List<AttributionMention> all = new Orphans(article.text(), quotes, sentences).adopted(found);
        all.sort(Comparator.comparing(mention -> mention.content().get(0)));
        return Nesting.kept(all, article.text());
    }

    private List<Telling> tellings(Sentence sentence, Quotes quotes) {
        List<Telling> tellings = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            Optional<Telling> telling = headlines
                    .read(sentence, token)
                    .or(() -> Openers.read(sentence, token))
                    .or(() -> cues.read(sentence, token, quotes));
            telling.map(read -> withSpeaker(read, token, tellings))
                    .filter(read -> isHeard(read, token, quotes))
                    .ifPresent(tellings::add);
        }
        return tellings;
    }

    /** "…, said Ms Okoro, adding that …": a participle without a subject goes on with who spoke before. */
    private static Telling withSpeaker(Telling telling, Token cue, List<Telling> before) {
        boolean bare = telling.source().isEmpty()
                || telling.source().size() == 1
                        && telling.source().get(0).tag().equals("PRP")
                        && cue.index() > 0
                        && telling.sentence().token(cue.index() - 1).word().equals(",");
        boolean lost = bare && telling.stance() == Stance.SAYS && cue.tag().equals("VBG");
        if (!lost || before.isEmpty()) {
            return telling;
        }
        Telling last = before.get(before.size() - 1);
        return last.stance() == Stance.SAYS && !last.content().contains(cue) ? telling.by(last.source()) : telling;
    }

    /** Inside a quotation only what others are said to have said counts, with its source. */
    private static boolean isHeard(Telling telling, Token cue, Quotes quotes) {
        Optional<Span> around = quotes.around(cue.span().begin());
        return around.isEmpty()
                || telling.stance() == Stance.SAYS
                        && telling.takesQuotes()
                        && !telling.content().isEmpty()
                        && !telling.source().isEmpty()
                        && around.get().contains(Sentence.span(telling.source()));
    }

    private static AttributionMention mention(
            Article article, Telling telling, List<Span> content, Actors actors, @Nullable String speaker) {
        @Nullable Span source = telling.source().isEmpty() ? null : Sentence.span(telling.source());
        List<Token> antecedent = Sources.antecedent(telling.sentence(), telling.source());
        @Nullable Span named = antecedent.isEmpty() ? source : Sentence.span(antecedent);
        @Nullable String actor = named == null ? null : actor(named, actors, article.text());
        boolean anaphor =
                source != null && ANAPHORS.contains(source.of(article.text()).toLowerCase(Locale.ROOT));
        return new AttributionMention(
                source,
                actor == null && anaphor ? speaker : actor,
                Sentence.span(telling.cue()),
                content,
                kind(article.text(), content),
                telling.stance(),
                telling.rule());
    }

    private static AttributionMention withActor(AttributionMention mention, Article article, Actors actors) {
        @Nullable String actor = mention.source() == null ? null : actor(mention.source(), actors, article.text());
        return new AttributionMention(
                mention.source(),
                actor,
                mention.cue(),
                mention.content(),
                kind(article.text(), mention.content()),
                mention.stance(),
                mention.rule());
    }

    /** The actor named first; for who speaks for a body, the body. */
    private static @Nullable String actor(Span source, Actors actors, String text) {
        List<ActorMention> within = actors.mentions().stream()
                .filter(mention -> source.contains(mention.span()))
                .toList();
        Matcher speaksFor = SPEAKS_FOR.matcher(source.of(text));
        int body = speaksFor.find() ? source.begin() + speaksFor.end() : source.begin();
        return within.stream()
                .filter(mention -> mention.span().end() > body)
                .filter(mention -> body == source.begin() || isPlain(text, body, mention.span()))
                .findFirst()
                .or(() -> within.stream().findFirst())
                .map(ActorMention::actor)
                .orElse(null);
    }

    /** Whether no clause begins between the preposition and the mention. */
    private static boolean isPlain(String text, int from, Span mention) {
        String between = text.substring(Math.min(from, mention.begin()), mention.begin());
        return between.indexOf(',') < 0 && !between.contains(" that ") && !between.contains(" led ");
    }

    static Kind kind(String text, List<Span> content) {
        String words = String.join(
                        " ", content.stream().map(span -> span.of(text)).toList())
                .strip();
        boolean marks = words.chars().anyMatch(c -> "\"“”«»„".indexOf(c) >= 0) || words.contains("''");
        boolean whole = words.length() > 1
                && "\"“«„".indexOf(words.charAt(0)) >= 0
                && "\"”»".indexOf(words.charAt(words.length() - 1)) >= 0;
        return whole ? Kind.DIRECT : marks ? Kind.MIXED : Kind.INDIRECT;
    }
}
