package casus.quantity;

import casus.sentence.Numerals;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a number that begins at a token: digits, words, scales, fractions, vague words, ranges inside one token. */
final class NumberReader {
    private static final String DIGITS = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,6})?|\\d{1,15}(?:\\.\\d{1,6})?|\\.\\d{1,6}";
    private static final Pattern TOKEN = Pattern.compile(
            "(?<sign>[-−–]|minus-|(?<most>sub-))?(?<first>" + DIGITS + ")(?:[-–−]|-to-|[-–]to)?(?:(?<=[-–−o])(?<second>"
                    + DIGITS + "))?-?(?<rest>[\\p{L}°º%/²]{0,12}(?:-old)?)(?<plus>\\+|-plus|-odd)?");
    private static final Pattern EXPONENT = Pattern.compile("\\^?[-−–]?\\d{1,2}");
    private static final Pattern MIXED = Pattern.compile("(?:(\\d{1,4})[ \u00a0-])?(\\d)/(\\d)");
    private static final Pattern SIGNED =
            Pattern.compile("(?<sign>[A-Za-z]{1,3}\\$|\\$?[A-Z][A-Za-z]{1,2}|[$€£¥₹])(?<number>\\d.*)");
    private static final Map<String, Double> SUFFIXES = Map.ofEntries(
            Map.entry("k", 1e3),
            Map.entry("m", 1e6),
            Map.entry("mn", 1e6),
            Map.entry("mln", 1e6),
            Map.entry("bn", 1e9),
            Map.entry("b", 1e9),
            Map.entry("bln", 1e9),
            Map.entry("tn", 1e12),
            Map.entry("trn", 1e12),
            Map.entry("million", 1e6),
            Map.entry("billion", 1e9),
            Map.entry("trillion", 1e12),
            Map.entry("thousand", 1e3));
    private static final Set<String> OPEN_VAGUE = Set.of("many", "numerous", "countless");

    private NumberReader() {}

    static Optional<Amount> read(Sentence sentence, int start) {
        Token token = sentence.token(start);
        String word = word(sentence, start);
        if (word.equals("minus") && isSign(sentence, start)) {
            return read(sentence, start + 1).map(Amount::negative);
        }
        Optional<Amount> read = Fractions.read(sentence, start, word)
                .or(() -> vague(sentence, start, word))
                .or(() -> article(sentence, start, word))
                .or(() -> spelled(sentence, start, word))
                .or(() -> fold(word, start))
                .or(() -> digits(token.word(), start));
        return read.map(amount -> scaled(sentence, power(sentence, amount)));
    }

    /** "fell to minus 12": no number stands before it. */
    private static boolean isSign(Sentence sentence, int at) {
        return at + 1 < sentence.size()
                && sentence.token(at + 1).tag().equals("CD")
                && (at == 0 || !sentence.token(at - 1).tag().equals("CD"));
    }

    /** The currency and the number of a token such as {@code USD10m} or {@code RM120,000}. */
    static Optional<Amount> signed(Sentence sentence, int start) {
        boolean parted = sentence.token(start).word().equals("$") && start + 1 < sentence.size();
        int last = parted ? start + 1 : start;
        Matcher matcher =
                SIGNED.matcher((parted ? "$" : "") + sentence.token(last).word());
        if (!matcher.matches() || parted && matcher.group("sign").equals("$")) {
            return Optional.empty();
        }
        String currency = QuantityWords.SIGNS.get(matcher.group("sign"));
        return currency == null
                ? Optional.empty()
                : digits(matcher.group("number"), last)
                        .map(amount -> scaled(sentence, amount).withUnit(currency));
    }

    private static Optional<Amount> digits(String text, int start) {
        Matcher mixed = MIXED.matcher(text);
        if (mixed.matches() && !mixed.group(3).equals("0")) {
            double whole = mixed.group(1) == null ? 0 : Double.parseDouble(mixed.group(1));
            double part = Double.parseDouble(mixed.group(2)) / Double.parseDouble(mixed.group(3));
            return part < 1
                    ? Optional.of(Amount.of(Math.rint((whole + part) * 1e6) / 1e6, 1, "", start + 1))
                    : Optional.empty();
        }
        Matcher matcher = TOKEN.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            return Optional.empty();
        }
        OptionalDouble first = Numerals.value(matcher.group("first"));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        boolean most = matcher.group("most") != null;
        double value = first.getAsDouble() * (matcher.group("sign") == null || most ? 1 : -1);
        String tail = matcher.group("rest");
        boolean odd = "-odd".equals(matcher.group("plus")) || tail.equals("odd") && text.endsWith("-odd");
        boolean plus = matcher.group("plus") != null || tail.equals("plus") && text.endsWith("-plus");
        String rest = tail.equals("odd") || tail.equals("plus") ? "" : tail;
        Double factor = SUFFIXES.get(rest.toLowerCase(Locale.ROOT));
        String unit = factor == null && !rest.isEmpty() ? unit(rest) : "";
        if (factor == null && !rest.isEmpty() && unit.isEmpty()) {
            return Optional.empty();
        }
        double scale = factor == null ? 1 : factor;
        if (matcher.group("second") != null) {
            double second = Numerals.value(matcher.group("second")).orElse(-1);
            return second <= value || matcher.group("sign") != null
                    ? Optional.empty()
                    : Optional.of(new Amount(value * scale, second * scale, false, scale, unit, start + 1));
        }
        Double low = value * scale;
        if (most) {
            return Optional.of(new Amount(null, low, false, scale, unit, start + 1));
        }
        return Optional.of(new Amount(low, !plus || odd ? low : null, odd, scale, unit, start + 1));
    }

    private static String unit(String rest) {
        String lower = rest.toLowerCase(Locale.ROOT);
        String bare = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
        String unit = QuantityWords.UNITS.getOrDefault(lower, QuantityWords.UNITS.getOrDefault(bare, ""));
        if (lower.equals("strong")) {
            return "person";
        }
        if (unit.isEmpty() && (lower.equals("m") || lower.equals("year-old"))) {
            return lower.equals("m") ? "m" : "year";
        }
        return unit.isEmpty() && lower.equals("pound") ? "lb" : unit;
    }

    /** "sixfold", "ten-fold". */
    private static Optional<Amount> fold(String word, int start) {
        if (!word.endsWith("fold") || word.length() < 7 || Character.isDigit(word.charAt(0))) {
            return Optional.empty();
        }
        String number = word.substring(0, word.length() - "fold".length());
        OptionalDouble value = Numerals.value(number.endsWith("-") ? number.substring(0, number.length() - 1) : number);
        return value.isEmpty() ? Optional.empty() : Optional.of(Amount.of(value.getAsDouble(), 1, "times", start + 1));
    }

    /** "1.5 × 10 −3" as the tokenizer divides it. */
    private static Amount power(Sentence sentence, Amount amount) {
        int sign = amount.end();
        Double low = amount.low();
        if (sign + 2 >= sentence.size()
                || low == null
                || !Set.of("×", "x", "*").contains(word(sentence, sign))
                || !word(sentence, sign + 1).equals("10")) {
            return amount;
        }
        Matcher exponent = EXPONENT.matcher(word(sentence, sign + 2));
        return exponent.matches()
                ? Amount.of(
                        low
                                * Math.pow(
                                        10,
                                        Integer.parseInt(exponent.group()
                                                .replaceAll("[−–]", "-")
                                                .replace("^", ""))),
                        1,
                        "",
                        sign + 3)
                : amount;
    }

    /** "thirty-five", "one hundred and twenty". */
    private static Optional<Amount> spelled(Sentence sentence, int start, String word) {
        if (word.isEmpty() || Character.isDigit(word.charAt(0)) || word.charAt(0) == '.') {
            return Optional.empty();
        }
        OptionalDouble value = Numerals.value(word);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        double amount = value.getAsDouble();
        int end = start + 1;
        if (Numerals.isTens(word) && end < sentence.size()) {
            OptionalDouble ones = Numerals.value(word(sentence, end));
            if (ones.isPresent()
                    && ones.getAsDouble() > 0
                    && ones.getAsDouble() < 10
                    && !Character.isDigit(word(sentence, end).charAt(0))) {
                amount += ones.getAsDouble();
                end++;
            }
        }
        return Optional.of(Amount.of(amount, 1, "", end));
    }

    /** "a hundred", "half a million", "a dozen", "a few thousand", "a couple of". */
    private static Optional<Amount> article(Sentence sentence, int start, String word) {
        boolean half = word.equals("half");
        int next = half ? start + 2 : start + 1;
        if (!(word.equals("a")
                        || word.equals("an")
                        || half
                                && start + 1 < sentence.size()
                                && word(sentence, start + 1).equals("a"))
                || next >= sentence.size()) {
            return Optional.empty();
        }
        String scale = word(sentence, next);
        double part = half ? 0.5 : 1;
        OptionalDouble factor = Numerals.scale(scale);
        if (factor.isPresent()) {
            return Optional.of(Amount.of(part * factor.getAsDouble(), factor.getAsDouble(), "", next + 1));
        }
        boolean of = next + 1 < sentence.size() && word(sentence, next + 1).equals("of");
        if (scale.equals("dozen") || scale.equals("score") && of) {
            return Optional.of(Amount.of(part * (of && scale.equals("score") ? 20 : 12), 1, "", next + 1));
        }
        if (half && (QuantityWords.UNITS.containsKey(scale) || scale.equals("pound"))) {
            return Optional.of(Amount.of(part, 1, "", next));
        }
        if (scale.equals("few")
                && next + 1 < sentence.size()
                && (Numerals.scale(word(sentence, next + 1)).isPresent()
                        || word(sentence, next + 1).equals("dozen"))) {
            return Optional.of(new Amount(3.0, 9.0, true, 1, "", next + 1));
        }
        if (scale.equals("couple") && next + 1 < sentence.size()) {
            return Optional.of(new Amount(
                    2.0,
                    2.0,
                    true,
                    1,
                    "",
                    of
                                    && next + 2 < sentence.size()
                                    && Numerals.scale(word(sentence, next + 2)).isPresent()
                            ? next + 2
                            : next + 1));
        }
        return Optional.empty();
    }

    /** "several", "dozens", "tens of thousands", "hundreds". */
    private static Optional<Amount> vague(Sentence sentence, int start, String word) {
        QuantityWords.Vague range = QuantityWords.VAGUE.get(word);
        Token token = sentence.token(start);
        if (range == null || word.equals("couple") || token.isVerb()) {
            return Optional.empty();
        }
        if (OPEN_VAGUE.contains(word)) {
            boolean people = sentence.head(token)
                    .filter(head -> head.index() > start && QuantityWords.PERSONS.contains(head.lemma()))
                    .isPresent();
            boolean bare = start > 0 && Set.of("as", "how", "so", "too", "not").contains(word(sentence, start - 1));
            return people && !bare ? Optional.of(new Amount(null, null, true, 1, "", start + 1)) : Optional.empty();
        }
        Amount amount = new Amount(range.low(), range.high(), true, 1, "", start + 1);
        if (word.equals("scores")
                && token.relation().equals("obj")
                && sentence.children(token, "nmod").isEmpty()) {
            return Optional.empty();
        }
        if (start + 2 < sentence.size() && word(sentence, start + 1).equals("of")) {
            String plural = word(sentence, start + 2);
            OptionalDouble scale = plural.endsWith("s")
                    ? Numerals.scale(plural.substring(0, plural.length() - 1))
                    : OptionalDouble.empty();
            if (scale.isPresent()) {
                Double high = range.high();
                return Optional.of(new Amount(
                        range.low() == null ? null : range.low() * scale.getAsDouble(),
                        high == null ? null : (high + 1) * scale.getAsDouble() - 1,
                        true,
                        scale.getAsDouble(),
                        "",
                        start + 3));
            }
        }
        return Optional.of(amount);
    }

    /** Takes up "hundred", "million", "dozen", "m", and the "and twenty" behind them. */
    private static Amount scaled(Sentence sentence, Amount amount) {
        Amount result = amount;
        int end = amount.end();
        while (end < sentence.size() && result.unit().isEmpty()) {
            String word = word(sentence, end);
            int hyphen = word.indexOf('-');
            if (hyphen > 0 && Numerals.scale(word.substring(0, hyphen)).isPresent()) {
                return result.times(Numerals.scale(word.substring(0, hyphen)).getAsDouble(), end + 1)
                        .withUnit(unit(word.substring(hyphen + 1)));
            }
            OptionalDouble scale = Numerals.scale(word);
            if (scale.isEmpty() && word.equals("dozen")) {
                scale = OptionalDouble.of(12);
            }
            Double suffix = SUFFIXES.get(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
            if (scale.isEmpty() && suffix != null && word.length() <= 3 && isAbbreviation(sentence, end)) {
                scale = OptionalDouble.of(suffix);
            }
            if (scale.isEmpty()) {
                break;
            }
            end++;
            result = result.times(scale.getAsDouble(), end);
            if (end + 1 < sentence.size() && result.scale() >= 100) {
                int more = word(sentence, end).equals("and") ? end + 1 : end;
                Optional<Amount> rest =
                        more < sentence.size() ? spelled(sentence, more, word(sentence, more)) : Optional.empty();
                Double low = result.low();
                if (rest.isPresent()
                        && low != null
                        && rest.get().low() != null
                        && rest.get().low() < result.scale()
                        && !result.approximate()) {
                    Amount tail = scaled(sentence, rest.get());
                    Double added = tail.low();
                    if (added != null && added < result.scale()) {
                        return Amount.of(low + added, result.scale(), "", tail.end());
                    }
                }
            }
        }
        return result;
    }

    /** "5.2 m", "3.5 bn" as the tokenizer divides them: the letters touch the digits, or the number has a currency. */
    private static boolean isAbbreviation(Sentence sentence, int index) {
        Token before = sentence.token(index - 1);
        Token token = sentence.token(index);
        if (!Character.isDigit(before.word().charAt(before.word().length() - 1))) {
            return false;
        }
        boolean money = index > 1
                && QuantityWords.SIGNS.containsKey(sentence.token(index - 2).word());
        boolean capital = token.word().equals("M")
                || token.word().equals("B")
                || token.word().equals("K")
                || token.word().equals("k");
        boolean touches = before.span().end() == token.span().begin();
        return token.word().length() > 1
                || money
                || (touches
                        && (capital || token.word().equals("m") && before.word().contains(".")))
                || (capital && token.word().equals("B"));
    }

    static String word(Sentence sentence, int index) {
        return sentence.token(index).word().toLowerCase(Locale.ROOT);
    }
}
