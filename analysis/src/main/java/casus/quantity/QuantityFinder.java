package casus.quantity;

import static casus.quantity.NumberReader.word;

import casus.document.Span;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds amounts. Thread-safe. */
public final class QuantityFinder {
    private static final int LONGEST_PHRASE = 3;
    private static final Set<String> TIME_UNITS =
            Set.of("second", "minute", "hour", "day", "week", "month", "year", "decade");
    private static final Set<String> TO = Set.of("to", "-", "–", "—", "through");

    /**
     * Mentions in text order, none overlapping.
     *
     * @param times spans of time expressions; what lies inside of them is no quantity
     * @param durations those of them that tell how long: a range or an open or soft number in one ("two to three
     *     years", "over six weeks"), which the value of a duration can't hold, is a quantity too
     */
    public List<QuantityMention> find(List<Sentence> sentences, List<Span> times, List<Span> durations) {
        List<QuantityMention> found = new ArrayList<>();
        Set<String> names = NoAmount.names(sentences);
        for (Sentence sentence : sentences) {
            List<Span> own = times.stream()
                    .filter(sentence.span()::overlaps)
                    .filter(span -> !durations.contains(span))
                    .toList();
            List<Span> lasting =
                    durations.stream().filter(sentence.span()::overlaps).toList();
            int i = 0;
            int free = 0;
            while (i < sentence.size()) {
                Optional<Found> next =
                        at(sentence, i, own, free, names).flatMap(amount -> outOfDuration(sentence, amount, lasting));
                next.ifPresent(amount -> found.add(mention(sentence, amount, found)));
                i = next.map(Found::end).orElse(i + 1);
                free = next.isPresent() ? i : free;
            }
        }
        return List.copyOf(found);
    }

    /** The amount as it is where no duration holds it; with the unit of the duration where that can't hold it. */
    private static Optional<Found> outOfDuration(Sentence sentence, Found found, List<Span> durations) {
        Span number = Sentence.span(
                sentence.tokens().subList(found.number(), Math.max(found.numberEnd(), found.number() + 1)));
        if (durations.stream().noneMatch(number::overlaps)) {
            return Optional.of(found);
        }
        boolean exact = found.low() != null && found.low().equals(found.high()) && !found.approximate();
        if (exact || found.end() >= sentence.size() || !TIME_UNITS.contains(singular(sentence, found.end()))) {
            return Optional.empty();
        }
        return Optional.of(new Found(
                found.begin(),
                found.number(),
                found.numberEnd(),
                found.end() + 1,
                found.low(),
                found.high(),
                found.approximate(),
                singular(sentence, found.end()),
                "duration"));
    }

    /** An amount with all that belongs to it: tokens from begin to end, its number at {@code number}. */
    record Found(
            int begin,
            int number,
            int numberEnd,
            int end,
            @Nullable Double low,
            @Nullable Double high,
            boolean approximate,
            String unit,
            String rule) {}

    private static Optional<Found> at(Sentence sentence, int start, List<Span> times, int free, Set<String> names) {
        Token token = sentence.token(start);
        if (times.stream().anyMatch(span -> span.overlaps(token.span())) || !mayBegin(token)) {
            return Optional.empty();
        }
        int sign = signEnd(sentence, start);
        String money = sign > start ? QuantityWords.SIGNS.getOrDefault(joined(sentence, start, sign), "") : "";
        if (sign >= sentence.size()) {
            return Optional.empty();
        }
        Optional<Amount> read = sign == start
                ? NumberReader.signed(sentence, start).or(() -> NumberReader.read(sentence, start))
                : isMinus(sentence, sign)
                        ? NumberReader.read(sentence, sign + 1).map(Amount::negative)
                        : NumberReader.read(sentence, sign);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Amount first = money.isEmpty() ? read.get() : read.get().withUnit(money);
        Tail tail = unitAfter(sentence, first);
        if (NoAmount.is(sentence, sign, first, tail.unit(), names)
                || times.stream()
                        .anyMatch(span ->
                                span.overlaps(sentence.token(first.end() - 1).span()))) {
            return Optional.empty();
        }
        boolean between = start > 0 && word(sentence, start - 1).equals("between");
        Optional<Found> range = range(sentence, start, sign, first, tail, between);
        Found found = range.orElseGet(() -> new Found(
                start,
                sign,
                first.end(),
                tail.end(),
                first.low(),
                first.high(),
                first.approximate(),
                tail.unit(),
                "number"));
        return Optional.of(Bounds.taken(sentence, found, free));
    }

    private static boolean mayBegin(Token token) {
        String word = token.word();
        char first = word.charAt(0);
        return Character.isLetterOrDigit(first)
                || "$€£¥₹".indexOf(first) >= 0
                || first == '.'
                || first == '-'
                || first == '−'
                || QuantityWords.SIGNS.containsKey(word);
    }

    /** The index after the currency sign at {@code start}; {@code start} where there is none. */
    private static int signEnd(Sentence sentence, int start) {
        for (int end = Math.min(start + 2, sentence.size() - 1); end > start; end--) {
            String sign = joined(sentence, start, end);
            boolean number = Character.isDigit(sentence.token(end).word().charAt(0))
                    || sentence.token(end).word().length() > 1
                            && "-−.".indexOf(sentence.token(end).word().charAt(0)) >= 0
                    || isMinus(sentence, end);
            if (number && QuantityWords.SIGNS.containsKey(sign) && !(sign.equals("PS") && isPlain(sentence, end))) {
                return end;
            }
        }
        return start;
    }

    /** A minus that touches the number behind it and the currency before it: "$-5bn". */
    private static boolean isMinus(Sentence sentence, int index) {
        return index > 0
                && index + 1 < sentence.size()
                && Set.of("-", "−", "–").contains(sentence.token(index).word())
                && sentence.token(index - 1).span().end()
                        == sentence.token(index).span().begin()
                && sentence.token(index).span().end()
                        == sentence.token(index + 1).span().begin()
                && Character.isDigit(sentence.token(index + 1).word().charAt(0));
    }

    /** A short whole number with no scale behind it. */
    private static boolean isPlain(Sentence sentence, int index) {
        String word = sentence.token(index).word();
        return word.chars().allMatch(Character::isDigit)
                && NumberReader.read(sentence, index)
                        .filter(amount -> amount.scale() > 1)
                        .isEmpty();
    }

    private static String joined(Sentence sentence, int begin, int end) {
        return end - begin == 1
                ? sentence.token(begin).word()
                : sentence.token(begin).word() + "_" + sentence.token(begin + 1).word();
    }

    /** A unit and the index after it. */
    private record Tail(String unit, int end) {}

    private static Tail unitAfter(Sentence sentence, Amount amount) {
        if (!amount.unit().isEmpty()) {
            int end = amount.end();
            boolean again = end < sentence.size()
                    && QuantityWords.MONEY.containsKey(singular(sentence, end))
                    && amount.unit().length() == 3;
            return new Tail(
                    again ? QuantityWords.MONEY.getOrDefault(singular(sentence, end), amount.unit()) : amount.unit(),
                    again ? end + 1 : end);
        }
        for (int length = LONGEST_PHRASE; length > 0; length--) {
            int end = amount.end() + length;
            if (end > sentence.size()) {
                continue;
            }
            String phrase = phrase(sentence, amount.end(), end);
            String unit = QuantityWords.UNITS.getOrDefault(phrase, QuantityWords.MONEY.get(phrase));
            if (unit != null) {
                return new Tail(unit, end);
            }
        }
        return amount.end() < sentence.size()
                        && singular(sentence, amount.end()).equals("pound")
                ? new Tail(isWeight(sentence, amount.end()) ? "lb" : "GBP", amount.end() + 1)
                : new Tail("", amount.end());
    }

    private static boolean isWeight(Sentence sentence, int index) {
        boolean of = index + 1 < sentence.size() && word(sentence, index + 1).equals("of");
        return of
                || sentence.tokens().stream()
                        .anyMatch(token -> Set.of("weigh", "weight", "lift", "heavy", "lose", "drop")
                                .contains(token.lemma()));
    }

    private static String phrase(Sentence sentence, int begin, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = begin; i < end; i++) {
            boolean last = i == end - 1
                    || word(sentence, i).equals("barrels")
                    || word(sentence, i).startsWith("kilomet")
                    || word(sentence, i).equals("miles")
                    || word(sentence, i).equals("degrees");
            words.append(i == begin ? "" : " ").append(last ? singular(sentence, i) : word(sentence, i));
        }
        return words.toString();
    }

    private static String singular(Sentence sentence, int index) {
        String word = word(sentence, index);
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** "10 to 15 billion", "between $5 and $6", "three or four", "one per cent to two per cent". */
    private static Optional<Found> range(
            Sentence sentence, int start, int number, Amount first, Tail tail, boolean between) {
        boolean fromUpTo = start > 0
                && word(sentence, start - 1).equals("from")
                && Bounds.words(sentence, tail.end(), Math.min(tail.end() + 2, sentence.size()))
                        .equals("up to");
        int link = fromUpTo ? tail.end() + 1 : tail.end();
        Double low = first.low();
        if (link + 1 >= sentence.size() || low == null || first.high() == null || first.approximate() && !between) {
            return Optional.empty();
        }
        String word = word(sentence, link);
        boolean or = word.equals("or");
        if (!(TO.contains(word) || between && word.equals("and") || or)) {
            return Optional.empty();
        }
        int next = link + 1;
        int sign = signEnd(sentence, next);
        Optional<Amount> second = NumberReader.signed(sentence, next)
                .or(() -> sign >= sentence.size() ? Optional.empty() : NumberReader.read(sentence, sign));
        if (second.isEmpty()) {
            return Optional.empty();
        }
        Tail last = unitAfter(
                sentence,
                sign > next
                        ? second.get().withUnit(QuantityWords.SIGNS.getOrDefault(joined(sentence, next, sign), ""))
                        : second.get());
        Double high = second.get().high();
        if (high == null) {
            return Optional.empty();
        }
        double scale = second.get().scale();
        boolean shared = first.scale() == 1 && scale >= 1000 && low < 1000 && low * scale < high;
        double from = shared ? low * scale : low;
        boolean near = !or || (high - from <= from && from < 1000 && (high - from == 1 || from >= 10));
        boolean sameKind =
                tail.unit().isEmpty() || last.unit().isEmpty() || tail.unit().equals(last.unit());
        boolean apart = start > 0 && word(sentence, start - 1).equals("by")
                || tail.unit().equals("percent") && !last.unit().equals("percent")
                || high > 1000 * Math.max(from, 1)
                        && !between
                        && !(start > 0 && word(sentence, start - 1).equals("from"));
        if (high <= from || !near || !sameKind || apart) {
            return Optional.empty();
        }
        return Optional.of(new Found(
                between ? start - 1 : start,
                number,
                second.get().end(),
                last.end(),
                from,
                high,
                false,
                last.unit().isEmpty() ? tail.unit() : last.unit(),
                "range"));
    }

    private static QuantityMention mention(Sentence sentence, Found found, List<QuantityMention> before) {
        Optional<Token> noun = CountedNoun.of(sentence, found);
        String unit = found.unit().isEmpty()
                        && noun.filter(token -> QuantityWords.PERSONS.contains(
                                        token.lemma().toLowerCase(Locale.ROOT)))
                                .isPresent()
                ? "person"
                : found.unit();
        String what =
                noun.map(token -> CountedNoun.what(sentence, found, token)).orElse("");
        Span span = Sentence.span(sentence.tokens().subList(found.begin(), found.end()));
        StringBuilder text = new StringBuilder();
        int last = -1;
        for (Token token : sentence.tokens().subList(found.begin(), found.end())) {
            text.append(last >= 0 && last < token.span().begin() ? " " : "").append(token.word());
            last = token.span().end();
        }
        Double low = found.low();
        Double high = found.high();
        boolean approximate = found.approximate();
        if (low != null && low.equals(high) && !approximate && isConversion(sentence, found) && !before.isEmpty()) {
            QuantityMention converted = before.get(before.size() - 1);
            boolean adjacent = converted.span().end() + 3 >= span.begin();
            low = adjacent && converted.low() == null ? null : low;
            high = adjacent && converted.high() == null && converted.low() != null ? null : high;
            approximate = adjacent && converted.approximate();
        }
        return new QuantityMention(span, text.toString(), low, high, unit, approximate, what, found.rule());
    }

    /** "more than 100 kilometers (60 miles)": what softens the one softens the other. */
    private static boolean isConversion(Sentence sentence, Found found) {
        return found.begin() > 1
                && Set.of("(", "/").contains(sentence.token(found.begin() - 1).word())
                && !found.unit().isEmpty();
    }
}
