package casus.event;

import casus.document.Span;
import casus.sentence.Sentence;
import casus.sentence.Token;
import casus.time.TimeMention;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether an act is told as history: by a date long past, an adverb ("previously", which goes on for its
 * paragraph), "used to", or a war that is over and has a name ("during the Chaco War, …").
 */
final class Background {
    private static final int MOST_STEPS = 4;
    private static final Set<String> NOW = Set.of("now", "today", "currently", "nowadays", "again");
    private static final Set<String> SETTING = Set.of("obl", "nsubj", "obj", "nmod");
    private static final Map<String, Integer> WARS = new HashMap<>();

    static {
        for (Tsv.Row row : Tsv.read("wars.tsv", 2)) {
            WARS.put(row.cell(0), Integer.valueOf(row.cell(1)));
        }
    }

    private final Mentions mentions;
    private final WordClasses classes;
    private final StoryTime story;
    private final Set<Integer> earlier = new HashSet<>();

    Background(Mentions mentions, WordClasses classes, StoryTime story) {
        this.mentions = mentions;
        this.classes = classes;
        this.story = story;
        Sentence before = null;
        boolean open = false;
        for (Sentence sentence : mentions.sentences()) {
            open = opens(sentence)
                    || open
                            && before != null
                            && before.part() == sentence.part()
                            && StoryTime.isPast(sentence)
                            && !isNow(sentence);
            if (open) {
                earlier.add(sentence.index());
            }
            before = sentence;
        }
    }

    /** "Previously, …": the sentence begins an earlier story. */
    private boolean opens(Sentence sentence) {
        return StoryTime.isPast(sentence) && isBackgroundAdverb(sentence.token(0)) && sentence.size() > 1;
    }

    private static boolean isNow(Sentence sentence) {
        return sentence.tokens().stream()
                .anyMatch(token -> NOW.contains(token.word().toLowerCase(Locale.ROOT)));
    }

    private boolean isBackgroundAdverb(Token token) {
        return classes.contains("background-adverb", token.lemma().toLowerCase(Locale.ROOT));
    }

    /**
     * Whether the act is history.
     *
     * @param stated the time of its own clause
     * @param told the time of the older story that its sentence goes on with
     */
    boolean holds(Sentence sentence, Token token, Optional<TimeMention> stated, Optional<TimeMention> told) {
        if (stated.isPresent()) {
            return story.isOld(stated.get());
        }
        return told.filter(story::isOld).isPresent()
                || earlier.contains(sentence.index())
                || isUsedTo(sentence, token)
                || hasAdverb(sentence, token)
                || isOfOldWar(sentence, token);
    }

    /** "used to train rebels". */
    private static boolean isUsedTo(Sentence sentence, Token token) {
        return token.relation().equals("xcomp")
                && token.tag().equals("VB")
                && sentence.head(token)
                        .filter(head -> head.lemma().equals("use") && head.tag().equals("VBD"))
                        .isPresent();
    }

    private boolean hasAdverb(Sentence sentence, Token token) {
        Token current = token;
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            if (sentence.children(current, "advmod").stream().anyMatch(this::isBackgroundAdverb)) {
                return true;
            }
            if (current.head() < 0 || current.relation().equals("ccomp")) {
                return false;
            }
            current = sentence.token(current.head());
        }
        return false;
    }

    /** A war that is over sets the clause, or one above it: "began with the Korean War, when …". */
    private boolean isOfOldWar(Sentence sentence, Token token) {
        if (mentions.article().published() == null || !StoryTime.isPast(sentence)) {
            return false;
        }
        String text = sentence.span().of(mentions.article().text());
        for (Map.Entry<String, Integer> war : WARS.entrySet()) {
            int at = text.indexOf(war.getKey());
            if (at < 0 || war.getValue() >= mentions.article().published().getYear() - 1) {
                continue;
            }
            int begin = sentence.span().begin() + at;
            Optional<Token> head =
                    sentence.headOf(new Span(begin, begin + war.getKey().length()));
            boolean sets = head.filter(name -> SETTING.contains(name.relation()))
                    .flatMap(sentence::head)
                    .filter(verb -> verb.isVerb() && (verb == token || sentence.dominates(verb, token)))
                    .isPresent();
            if (sets) {
                return true;
            }
        }
        return false;
    }
}
