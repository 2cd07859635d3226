package casus.event;

import casus.document.Span;
import casus.quantity.QuantityMention;
import casus.sentence.Sentence;
import casus.sentence.Token;
import casus.time.TimeMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts that no number mention holds: one person, and how long a war or a truce lasts. */
final class ImpliedAmounts {
    private static final Set<String> ONE = Set.of("a", "an", "its", "his", "her", "their");
    private static final Set<String> LASTING =
            Set.of("last", "continue", "rage", "drag", "endure", "run", "persist", "go", "take");
    private static final Pattern SIMPLE = Pattern.compile("P(T?)(\\d{1,4})([YMWDH])");

    private ImpliedAmounts() {}

    /** "killing its driver", "and a porter were killed": one person that an assault of the sentence befell. */
    static List<QuantityMention> single(FigureWords words, Sentence sentence, Map<String, Candidate> events) {
        if (events.values().stream().noneMatch(candidate -> candidate.is("ASSAULT"))) {
            return List.of();
        }
        List<QuantityMention> found = new ArrayList<>();
        for (Token noun : sentence.tokens()) {
            boolean one = noun.tag().equals("NN")
                    && words.is("single", noun.lemma().toLowerCase(Locale.ROOT))
                    && Set.of("obj", "nsubj:pass", "nsubj", "conj").contains(noun.relation())
                    && sentence.children(noun, "nummod").isEmpty();
            Optional<Token> determiner = sentence.children(noun, "det", "nmod:poss").stream()
                    .filter(token -> token.index() < noun.index()
                            && ONE.contains(token.word().toLowerCase(Locale.ROOT)))
                    .findFirst();
            if (one && determiner.isPresent()) {
                Span span = determiner.get().span();
                found.add(new QuantityMention(
                        span, determiner.get().word(), 1.0, 1.0, "person", false, noun.word(), "single"));
            }
        }
        return found;
    }

    /** "a 17-day siege", "the truce lasted nine hours". */
    static List<QuantityMention> lasting(FigureWords words, Sentence sentence, List<TimeMention> times) {
        List<QuantityMention> found = new ArrayList<>();
        for (TimeMention time : times) {
            Matcher matcher = SIMPLE.matcher(time.value());
            if (time.type() == TimeMention.Type.DURATION
                    && sentence.span().contains(time.span())
                    && matcher.matches()) {
                Optional<Token> what = sentence.headOf(time.span()).flatMap(head -> course(words, sentence, head));
                double count = Double.parseDouble(matcher.group(2));
                what.ifPresent(noun -> found.add(new QuantityMention(
                        time.span(), time.text(), count, count, unit(matcher), false, noun.word(), "lasting")));
            }
        }
        return found;
    }

    private static String unit(Matcher matcher) {
        return switch (matcher.group(3)) {
            case "Y" -> "year";
            case "M" -> matcher.group(1).isEmpty() ? "month" : "minute";
            case "W" -> "week";
            case "D" -> "day";
            default -> "hour";
        };
    }

    /** The siege, war or truce that lasts so long. */
    private static Optional<Token> course(FigureWords words, Sentence sentence, Token head) {
        if (head.head() < 0) {
            return Optional.empty();
        }
        Token governor = sentence.token(head.head());
        if (governor.isNoun()
                && governor.index() > head.index()
                && Set.of("amod", "compound", "nummod", "nmod:poss").contains(head.relation())) {
            return Optional.of(governor)
                    .filter(noun -> words.is("course", noun.lemma().toLowerCase(Locale.ROOT)));
        }
        boolean lasts = governor.isVerb()
                && LASTING.contains(governor.lemma())
                && !head.relation().startsWith("nsubj");
        return lasts
                ? sentence.children(governor, "nsubj").stream()
                        .filter(noun -> words.is("course", noun.lemma().toLowerCase(Locale.ROOT)))
                        .findFirst()
                : Optional.empty();
    }
}
