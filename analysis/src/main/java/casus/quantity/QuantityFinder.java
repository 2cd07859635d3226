package casus.quantity;

import casus.document.Span;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Finds amounts. Thread-safe. */
public final class QuantityFinder {
    private static final Map<String, Double> SCALES =
            Map.of("hundred", 1e2, "thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);
    private static final Map<String, double[]> VAGUE = Map.of(
            "several", new double[] {3, 9},
            "dozens", new double[] {24, 99},
            "scores", new double[] {40, 99},
            "hundreds", new double[] {200, 999},
            "thousands", new double[] {2000, 9999});
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");
    private static final Set<String> ABOUT =
            Set.of("about", "around", "roughly", "some", "nearly", "almost", "approximately", "estimated", "an");
    private static final Map<String, String> CURRENCIES = Map.of("$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY");
    private static final Map<String, String> UNITS = Map.of(
            "percent",
            "percent",
            "%",
            "percent",
            "km",
            "km",
            "kilometer",
            "km",
            "kilometre",
            "km",
            "mile",
            "mi",
            "tonne",
            "t",
            "ton",
            "t",
            "hectare",
            "ha",
            "barrel",
            "bbl");
    private static final Set<String> PERSONS = Set.of(
            "people",
            "person",
            "man",
            "woman",
            "child",
            "civilian",
            "soldier",
            "troop",
            "fighter",
            "militant",
            "rebel",
            "policeman",
            "officer",
            "protester",
            "demonstrator",
            "commando",
            "refugee",
            "hostage",
            "prisoner",
            "worker",
            "journalist",
            "villager",
            "resident",
            "migrant",
            "gunman",
            "insurgent",
            "passenger",
            "student",
            "victim",
            "peacekeeper",
            "marine",
            "personnel",
            "recruit",
            "mercenary",
            "detainee",
            "suspect",
            "member",
            "family");

    /**
     * Mentions in text order, none overlapping.
     *
     * @param times spans of time expressions; what lies inside of them is no quantity
     */
    public List<QuantityMention> find(List<Sentence> sentences, List<Span> times) {
        List<QuantityMention> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            int i = 0;
            while (i < sentence.size()) {
                i = at(sentence, i, times, found);
            }
        }
        return List.copyOf(found);
    }

    /** A number and the index after it. */
    private record Number(double low, double high, boolean approximate, int end) {}

    private static int at(Sentence sentence, int start, List<Span> times, List<QuantityMention> found) {
        Token token = sentence.token(start);
        Optional<Number> first = times.stream().anyMatch(span -> span.overlaps(token.span()))
                ? Optional.empty()
                : number(sentence, start);
        if (first.isEmpty() || isName(sentence, start)) {
            return start + 1;
        }
        Number number = first.get();
        int begin = start;
        if (number.end() + 1 < sentence.size()
                && Set.of("to", "and", "-", "–")
                        .contains(sentence.token(number.end()).word())) {
            Optional<Number> second = number(sentence, number.end() + 1);
            boolean between = start > 0 && word(sentence, start - 1).equals("between");
            boolean range = !sentence.token(number.end()).word().equals("and") || between;
            if (second.isPresent() && range && second.get().high() > number.low()) {
                number = new Number(
                        number.low(), second.get().high(), false, second.get().end());
                begin = between ? start - 1 : start;
            }
        }
        found.add(mention(sentence, begin, start, number));
        return number.end();
    }

    private static QuantityMention mention(Sentence sentence, int begin, int start, Number number) {
        String unit = "";
        int end = number.end();
        if (start > 0 && CURRENCIES.containsKey(sentence.token(start - 1).word())) {
            unit = CURRENCIES.getOrDefault(sentence.token(start - 1).word(), "");
            begin = start - 1;
        } else if (end < sentence.size()
                && UNITS.containsKey(sentence.token(end).lemma().toLowerCase(Locale.ROOT))) {
            unit = UNITS.getOrDefault(sentence.token(end).lemma().toLowerCase(Locale.ROOT), "");
            end++;
        }
        String before = begin > 0 ? word(sentence, begin - 1) : "";
        String two = begin > 1 ? word(sentence, begin - 2) + " " + before : before;
        Double low = number.low();
        Double high = Double.isInfinite(number.high()) ? null : number.high();
        boolean approximate = number.approximate();
        String rule = "number";
        if (two.equals("at least") || two.equals("more than") || before.equals("over")) {
            high = null;
            begin -= before.equals("over") ? 1 : 2;
            rule = "at least";
        } else if (two.equals("up to")
                || two.equals("fewer than")
                || two.equals("less than")
                || two.equals("at most")) {
            low = null;
            begin -= 2;
            rule = "up to";
        } else if (ABOUT.contains(before) && !before.equals("an")) {
            approximate = true;
            begin -= 1;
            rule = "about";
        }
        String what = "";
        Token last = sentence.token(number.end() - 1);
        Optional<Token> noun = sentence.head(last).filter(Token::isNoun).filter(head -> head.index() >= number.end());
        if (noun.isEmpty()
                && number.end() < sentence.size()
                && word(sentence, number.end()).equals("of")) {
            noun = sentence.children(last).stream().filter(Token::isNoun).findFirst();
        }
        if (noun.isPresent()) {
            what = noun.get().word();
            unit = unit.isEmpty() && PERSONS.contains(noun.get().lemma()) ? "person" : unit;
        }
        Span span = Sentence.span(sentence.tokens().subList(begin, end));
        StringBuilder text = new StringBuilder();
        sentence.tokens().subList(begin, end).forEach(t -> text.append(text.length() == 0 ? "" : " ")
                .append(t.word()));
        return new QuantityMention(span, text.toString(), low, high, unit, approximate, what, rule);
    }

    /** Numbers in names, ages, years and ordinals are no amounts. */
    private static boolean isName(Sentence sentence, int start) {
        Token token = sentence.token(start);
        boolean afterName = start > 0
                && sentence.token(start - 1).isProperNoun()
                && !token.relation().equals("nummod");
        String next = start + 1 < sentence.size() ? word(sentence, start + 1) : "";
        return afterName
                || next.equals("years")
                || token.word().endsWith("s") && Character.isDigit(token.word().charAt(0))
                || (token.word().equals("one") && !token.relation().equals("nummod"));
    }

    private static Optional<Number> number(Sentence sentence, int start) {
        Token token = sentence.token(start);
        String word = token.word().toLowerCase(Locale.ROOT);
        double[] range = VAGUE.get(word);
        if (range != null
                && (token.isNoun()
                        || token.tag().startsWith("JJ")
                        || token.tag().equals("CD"))) {
            return Optional.of(new Number(range[0], range[1], true, start + 1));
        }
        if (word.equals("millions")) {
            return Optional.of(new Number(2e6, Double.POSITIVE_INFINITY, true, start + 1));
        }
        OptionalDouble value = value(word);
        boolean numeral = token.tag().equals("CD") || (!word.isEmpty() && Character.isDigit(word.charAt(0)));
        if (value.isEmpty() || !numeral) {
            return Optional.empty();
        }
        double amount = value.getAsDouble();
        int end = start + 1;
        while (end < sentence.size() && SCALES.containsKey(word(sentence, end))) {
            amount *= SCALES.getOrDefault(word(sentence, end), 1.0);
            end++;
        }
        return Optional.of(new Number(amount, amount, false, end));
    }

    private static OptionalDouble value(String word) {
        if (SMALL.contains(word)) {
            return OptionalDouble.of(SMALL.indexOf(word));
        }
        if (word.equals("dozen")) {
            return OptionalDouble.of(12);
        }
        return word.matches("\\d{1,3}(,\\d{3})*(\\.\\d{1,6})?|\\d{1,15}(\\.\\d{1,6})?")
                ? OptionalDouble.of(Double.parseDouble(word.replace(",", "")))
                : OptionalDouble.empty();
    }

    private static String word(Sentence sentence, int index) {
        return sentence.token(index).word().toLowerCase(Locale.ROOT);
    }
}
