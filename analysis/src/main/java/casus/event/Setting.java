package casus.event;

import casus.claim.ClaimTime;
import casus.document.Article;
import casus.document.Span;
import casus.sentence.Sentence;
import casus.sentence.Token;
import casus.time.TimeMention;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Time of an event from its own clause. */
final class Setting {
    private static final Set<TimeMention.Type> POINTS = Set.of(TimeMention.Type.DATE, TimeMention.Type.TIME);
    private static final Set<String> OTHERWISE =
            Set.of("about", "over", "after", "before", "since", "following", "despite", "ahead of", "because of");
    private static final Set<String> APART = Set.of("ccomp", "acl:relcl", "parataxis", "advcl", "root", "nmod");

    /** TIMEX3 value of a day of an unknown week. */
    private static final String SOME_WEEKDAY = "XXXX-WXX-";

    private final Mentions mentions;

    Setting(Mentions mentions) {
        this.mentions = mentions;
    }

    /** The time expression of the predicate's own clause; empty when it states none. */
    Optional<TimeMention> time(Sentence sentence, Token predicate) {
        return time(sentence, predicate, mention -> mention.from() != null || mention.to() != null);
    }

    /** The weekday that the clause names where nothing tells of which week; its words, empty when there is none. */
    Optional<String> weekday(Sentence sentence, Token predicate) {
        return time(sentence, predicate, mention -> mention.value().startsWith(SOME_WEEKDAY))
                .map(TimeMention::text);
    }

    private Optional<TimeMention> time(Sentence sentence, Token predicate, Predicate<TimeMention> wanted) {
        Optional<TimeMention> own = inScope(sentence, predicate, wanted);
        if (own.isPresent()) {
            return own;
        }
        // "the blast that killed three on Friday": what a happening did, it did when it happened
        if (predicate.isNoun()) {
            for (Token clause : sentence.children(predicate, "acl:relcl")) {
                boolean itself = sentence.children(clause, "nsubj").stream()
                        .anyMatch(subject ->
                                subject.tag().equals("WDT") || subject.lemma().equals("that"));
                Optional<TimeMention> told =
                        itself && !clause.tag().equals("VBZ") && !clause.tag().equals("VBP")
                                ? inScope(sentence, clause, wanted)
                                : Optional.empty();
                if (told.isPresent()) {
                    return told;
                }
            }
        }
        // An event noun, a complement or a coordinated verb shares the time of the clause that carries it.
        Token current = predicate;
        while (current.head() >= 0 && sharesTime(current) && !isSpokenOf(sentence, current)) {
            current = sentence.token(current.head());
            Optional<TimeMention> shared = inScope(sentence, current, wanted);
            if (shared.isPresent()) {
                return shared;
            }
        }
        return Optional.empty();
    }

    /** "complained on Monday about a raid", "met on Monday after the raid": what is spoken of has a time of its own. */
    private static boolean isSpokenOf(Sentence sentence, Token noun) {
        return noun.relation().equals("obl") && OTHERWISE.contains(sentence.preposition(noun));
    }

    /** A participle that goes with a verb ("hit a market on Friday, killing four") has its time. */
    private static boolean sharesTime(Token token) {
        return !APART.contains(token.relation())
                || token.relation().equals("advcl") && token.tag().equals("VBG");
    }

    private Optional<TimeMention> inScope(Sentence sentence, Token predicate, Predicate<TimeMention> wanted) {
        return mentions.times().stream()
                .filter(mention -> POINTS.contains(mention.type()) || isStretch(mention))
                .filter(wanted)
                .filter(mention -> mention.value().startsWith(SOME_WEEKDAY)
                        || mention.precision() != TimeMention.Precision.UNKNOWN)
                .filter(mention -> attached(sentence, predicate, mention.span()))
                .findFirst();
    }

    /** "In the past three months": a duration that lies at a known time. */
    private static boolean isStretch(TimeMention mention) {
        return mention.type() == TimeMention.Type.DURATION && mention.from() != null && mention.to() != null;
    }

    private static boolean attached(Sentence sentence, Token predicate, Span span) {
        if (!sentence.span().contains(span)) {
            return false;
        }
        Optional<Token> head = sentence.headOf(span);
        if (head.isEmpty()) {
            return false;
        }
        Token current = head.get();
        for (int steps = 0; steps < 3; steps++) {
            if (current.head() == predicate.index()) {
                return true;
            }
            if (current.head() < 0 || sentence.token(current.head()).isVerb()) {
                return false;
            }
            current = sentence.token(current.head());
            if (Set.of("nsubj", "nsubj:pass").contains(current.relation())) {
                return false;
            }
        }
        return false;
    }

    static ClaimTime stated(TimeMention mention) {
        return new ClaimTime(mention.text(), mention.from(), mention.to(), mention.precision(), ClaimTime.Basis.STATED);
    }

    /** What is left when nothing is stated: not after publication. */
    static ClaimTime unstated(Article article) {
        return unstated(article, null);
    }

    /** The same with the weekday that is named, of whatever week. */
    static ClaimTime unstated(Article article, @Nullable String weekday) {
        LocalDate published = article.published();
        return new ClaimTime(weekday, null, published, TimeMention.Precision.UNKNOWN, ClaimTime.Basis.PUBLISHED);
    }

    List<TimeMention> timesIn(Sentence sentence) {
        return mentions.times().stream()
                .filter(mention -> sentence.span().contains(mention.span()))
                .filter(mention -> POINTS.contains(mention.type()))
                .toList();
    }
}
