package casus.attribution;

import casus.attribution.Cues.WordClass;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Headlines in capitals, which the parser loses: "Minister Says Talks Failed", "Talks Failed, Minister Says", "Poll: …". */
final class Headlines {
    private static final int LONGEST = 25;
    private static final int LONGEST_LABEL = 4;
    private static final int LONGEST_NAME = 3;
    private static final Set<String> NAMES = Set.of("PERSON", "ORGANIZATION");
    private static final Set<String> OPENING = Set.of("‘", "“", "\"", "``", "`", "'");

    private final Cues cues;
    private final Speakers speakers = new Speakers();

    Headlines(Cues cues) {
        this.cues = cues;
    }

    /** What the token brings, if the sentence is a headline and the token its cue. */
    Optional<Telling> read(Sentence sentence, Token token) {
        if (sentence.size() > LONGEST || token.index() == 0) {
            return Optional.empty();
        }
        if (token.word().equals(":")) {
            return isTitle(sentence) || opensQuotation(sentence, token) ? labelled(sentence, token) : Optional.empty();
        }
        return isCue(token) && isTitle(sentence) ? told(sentence, token) : Optional.empty();
    }

    private Optional<Telling> told(Sentence sentence, Token cue) {
        int end = end(sentence);
        int at = cue.index();
        if (at + 1 >= end) {
            int comma = lastComma(sentence, at);
            return comma < 1 || at - comma < 2
                    ? Optional.empty()
                    : telling(sentence, comma + 1, at, cue, 0, comma, "headline, source last");
        }
        boolean plain = sentence.tokens().subList(0, at).stream().noneMatch(Headlines::isMark);
        return plain && end - at > 2
                ? telling(sentence, 0, at, cue, at + 1, end, "headline, source first")
                : Optional.empty();
    }

    /** "Poll: …": a speaker before the colon, or a short one after it. */
    private Optional<Telling> labelled(Sentence sentence, Token colon) {
        int end = end(sentence);
        int at = colon.index();
        List<Token> first = sentence.tokens().subList(0, at);
        boolean quoted =
                at + 1 < end && sentence.tokens().subList(at + 1, end).stream().anyMatch(Headlines::isQuote);
        if (at <= LONGEST_LABEL && end - at > 3 && (isSpeaker(first) || quoted && isName(first))) {
            return telling(sentence, 0, at, colon, at + 1, end, "headline, label first");
        }
        List<Token> last = at + 1 < end ? sentence.tokens().subList(at + 1, end) : List.of();
        return !last.isEmpty() && last.size() <= LONGEST_LABEL && at > 3 && isSpeaker(last)
                ? telling(sentence, at + 1, end, colon, 0, at, "headline, label last")
                : Optional.empty();
    }

    private boolean isSpeaker(List<Token> words) {
        Token last = words.get(words.size() - 1);
        return last.isNoun()
                && (last.entity().equals("PERSON")
                        || speakers.isKnown(last.word())
                        || !cues.frames(WordClass.SOURCE, last.word().toLowerCase(Locale.ROOT))
                                .isEmpty());
    }

    /** "Arel: “The mill is ours.”", in whatever letters. */
    private static boolean opensQuotation(Sentence sentence, Token colon) {
        int next = colon.index() + 1;
        return next < sentence.size()
                && isQuote(sentence.token(next))
                && isName(sentence.tokens().subList(0, colon.index()));
    }

    private static boolean isName(List<Token> words) {
        return words.size() <= LONGEST_NAME
                && words.stream().allMatch(Token::isProperNoun)
                && (words.size() < LONGEST_NAME || words.stream().anyMatch(token -> NAMES.contains(token.entity())));
    }

    private static boolean isQuote(Token token) {
        return OPENING.contains(token.word());
    }

    private static Optional<Telling> telling(
            Sentence sentence, int from, int to, Token cue, int begin, int end, String rule) {
        return Optional.of(new Telling(
                sentence,
                sentence.tokens().subList(from, to),
                List.of(cue),
                sentence.tokens().subList(begin, end),
                Stance.SAYS,
                true,
                rule));
    }

    /** A present or past form of a verb of saying, whatever the tagger took it for. */
    private boolean isCue(Token token) {
        String word = token.word();
        if (!Character.isUpperCase(word.charAt(0))
                || !token.tag().startsWith("N") && !token.tag().startsWith("VB")) {
            return false;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.equals("said")
                || lower.endsWith("s")
                        && !lower.endsWith("ss")
                        && cues.frames(WordClass.NOUN, lower.substring(0, lower.length() - 1))
                                .isEmpty()
                        && cues.frames(WordClass.VERB, lower.substring(0, lower.length() - 1))
                                        .get("that")
                                == Stance.SAYS;
    }

    /** Whether nearly every longer word has a capital and no full stop ends it. */
    private static boolean isTitle(Sentence sentence) {
        long longer = sentence.tokens().stream().filter(Headlines::isLong).count();
        long capital = sentence.tokens().stream()
                .filter(Headlines::isLong)
                .filter(token -> Character.isUpperCase(token.word().charAt(0)))
                .count();
        return longer >= 3 && capital * 10 >= longer * 9;
    }

    private static boolean isLong(Token token) {
        return token.word().length() >= 4 && Character.isLetter(token.word().charAt(0));
    }

    private static boolean isMark(Token token) {
        return !Character.isLetterOrDigit(token.word().charAt(0))
                && !token.tag().equals("POS");
    }

    private static int end(Sentence sentence) {
        int end = sentence.size();
        return ".!?".contains(sentence.token(end - 1).word()) ? end - 1 : end;
    }

    private static int lastComma(Sentence sentence, int before) {
        int at = before - 1;
        while (at >= 0 && !sentence.token(at).word().equals(",")) {
            at--;
        }
        return at;
    }
}
