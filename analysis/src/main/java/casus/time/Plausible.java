package casus.time;

import casus.document.Span;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells times from the numbers, names and verbs that look like them. */
final class Plausible {
    private static final Set<String> NUMBERED = Set.of(
            "resolution",
            "flight",
            "route",
            "highway",
            "directive",
            "order",
            "section",
            "article",
            "unit",
            "boeing",
            "airbus",
            "no.",
            "number",
            "room",
            "page",
            "chapter",
            "paragraph",
            "bill",
            "case",
            "kilometer",
            "hill",
            "point",
            "area",
            "bus",
            "train",
            "model",
            "unscr",
            "hotline",
            "channel",
            "psalm",
            "verse");
    private static final Set<String> YEARLY_PLURALS = Set.of(
            "elections",
            "attacks",
            "talks",
            "olympics",
            "games",
            "protests",
            "riots",
            "accords",
            "agreements",
            "bombings",
            "events",
            "negotiations",
            "massacres",
            "wars",
            "reforms",
            "floods",
            "demonstrations",
            "murders",
            "killings",
            "polls",
            "results",
            "figures",
            "levels",
            "earnings",
            "sales",
            "borders",
            "lines",
            "sanctions",
            "championships",
            "strikes",
            "ceasefires",
            "hostilities",
            "models");
    private static final Set<String> GUIDES = Set.of(
            "in", "since", "by", "until", "from", "circa", "around", "early", "late", "before", "after", "between",
            "to", "and");
    private static final Set<String> ORDINARY =
            Set.of("may", "march", "mar", "august", "april", "june", "second", "sun", "jan");

    /** What a person's name stands before: "the May government". */
    private static final Set<String> HOUSES = Set.of(
            "family",
            "clan",
            "brother",
            "sister",
            "couple",
            "government",
            "cabinet",
            "administration",
            "campaign",
            "house");

    private Plausible() {}

    static boolean isTime(Sentence sentence, Span where, String rule) {
        List<Token> tokens = sentence.within(where);
        if (tokens.isEmpty()) {
            return false;
        }
        return switch (rule) {
            case "year" -> isYear(sentence, tokens);
            case "bare month" -> isMonth(sentence, tokens);
            case "duration", "unit range" ->
                !isRate(sentence, tokens) && !isAge(sentence, tokens) && !isTitle(sentence, tokens);
            case "now" -> !isConnective(sentence, tokens);
            case "frequency" ->
                tokens.stream().noneMatch(Token::isProperNoun)
                        && !isNameNext(sentence, tokens)
                        && !isNewspaper(sentence, tokens);
            case "recent", "current" -> tokens.get(0).tag().startsWith("JJ");
            case "weekday" -> !isNameNext(sentence, tokens) || tokens.size() > 1;
            default -> true;
        };
    }

    /** "An average of 1800": what follows is no year. */
    private static final Set<String> SUMS = Set.of("average", "total", "maximum", "minimum", "sum");

    private static boolean isYear(Sentence sentence, List<Token> tokens) {
        Token token = tokens.get(tokens.size() - 1);
        if (tokens.size() > 1) {
            return true;
        }
        Token before = token.index() > 0 ? sentence.token(token.index() - 1) : token;
        String previous = before.word().toLowerCase(Locale.ROOT);
        if (NUMBERED.contains(previous)
                || previous.equals("$")
                || previous.equals("#")
                || previous.equals("than")
                || previous.equals("least")) {
            return false;
        }
        if (Set.of("at", "approximately", "about").contains(previous)
                || previous.equals("of")
                        && before.index() > 0
                        && SUMS.contains(sentence.token(before.index() - 1).lemma())
                || before != token && before.word().matches("\\d{3}|\\d{5}")) {
            return false;
        }
        if ((token.word().compareTo("1800") < 0 || token.word().compareTo("2050") > 0) && !GUIDES.contains(previous)) {
            return false;
        }
        Token after = token.index() + 1 < sentence.size() ? sentence.token(token.index() + 1) : token;
        String next = after.word().toLowerCase(Locale.ROOT);
        boolean counts = token.relation().equals("nummod") && token.head() > token.index();
        if (counts) {
            Token head = sentence.token(token.head());
            boolean determined = previous.equals("the")
                    || previous.endsWith("'s")
                    || before.tag().equals("PRP$")
                    || before.tag().equals("POS");
            boolean plural = head.tag().equals("NNS")
                    || Set.of("people", "troops", "personnel", "police").contains(head.lemma());
            boolean pointed = previous.equals("that") || previous.equals("this");
            if (pointed && after.tag().equals("NN")) {
                return true;
            }
            boolean recent = token.word().compareTo("1970") > 0;
            return !plural
                    || ((determined || recent)
                            && YEARLY_PLURALS.contains(head.word().toLowerCase(Locale.ROOT)));
        }
        return !Set.of(
                        "people",
                        "troops",
                        "men",
                        "soldiers",
                        "civilians",
                        "dead",
                        "killed",
                        "wounded",
                        "million",
                        "billion",
                        "thousand",
                        "percent",
                        "km",
                        "miles",
                        "meters",
                        "metres",
                        "kilometers",
                        "feet",
                        "tons",
                        "tonnes",
                        "hours",
                        "gmt",
                        "utc",
                        "dollars",
                        "euros")
                .contains(next);
    }

    private static boolean isMonth(Sentence sentence, List<Token> tokens) {
        Token month = tokens.get(tokens.size() - 1);
        String word = month.word().toLowerCase(Locale.ROOT).replace(".", "");
        if (month.tag().equals("MD") || month.isVerb() || month.entity().equals("PERSON")) {
            return false;
        }
        Token before = month.index() > 0 ? sentence.token(month.index() - 1) : month;
        Token after = month.index() + 1 < sentence.size() ? sentence.token(month.index() + 1) : month;
        boolean owned = Set.of("DT", "PRP$", "POS").contains(before.tag())
                && after != month
                && after.tag().startsWith("NN")
                && !after.isProperNoun()
                && !HOUSES.contains(after.lemma());
        boolean guided = tokens.size() > 1
                || owned
                || Set.of("IN", "TO").contains(before.tag())
                || Set.of(
                                "in",
                                "since",
                                "by",
                                "until",
                                "during",
                                "of",
                                "and",
                                "or",
                                "through",
                                "to",
                                "from",
                                "late",
                                "early",
                                "following")
                        .contains(before.word().toLowerCase(Locale.ROOT));
        boolean named = before.isProperNoun()
                        && before != month
                        && !before.word().endsWith(".")
                || after != month && after.isProperNoun() && month.relation().equals("compound");
        return ORDINARY.contains(word) || word.length() == 3 ? guided && !named : !named;
    }

    /** "$5 a day", "twice a week", "10 percent a year": a rate, not a stretch of time. */
    private static boolean isRate(Sentence sentence, List<Token> tokens) {
        Token first = tokens.get(0);
        if (!first.word().equalsIgnoreCase("a") && !first.word().equalsIgnoreCase("an")
                || tokens.size() != 2
                || first.index() == 0) {
            return false;
        }
        Token before = sentence.token(first.index() - 1);
        return before.tag().equals("CD")
                || before.tag().startsWith("NNS")
                || before.word().equals("%")
                || Set.of("percent", "twice", "once", "time", "times", "dollar", "barrel", "cent", "billion", "million")
                        .contains(before.lemma());
    }

    /** "60 Minutes": a unit with a capital within a sentence is part of a title. */
    private static boolean isTitle(Sentence sentence, List<Token> tokens) {
        Token unit = tokens.get(tokens.size() - 1);
        return unit.isProperNoun()
                && Character.isUpperCase(unit.word().charAt(0))
                && !unit.word().equals(unit.word().toUpperCase(Locale.ROOT))
                && sentence.tokens().stream()
                        .anyMatch(token -> token.isVerb()
                                && Character.isLowerCase(token.word().charAt(0)));
    }

    /** "the party daily Granma": a paper that comes out every day. */
    private static boolean isNewspaper(Sentence sentence, List<Token> tokens) {
        Token last = tokens.get(tokens.size() - 1);
        return (last.isNoun()
                        || last.index() > 0 && sentence.token(last.index() - 1).isNoun())
                && last.index() + 1 < sentence.size()
                && sentence.token(last.index() + 1).isProperNoun();
    }

    /** "aged 12 years", "a 12-year-old", "12 years old". */
    private static boolean isAge(Sentence sentence, List<Token> tokens) {
        Token first = tokens.get(0);
        Token last = tokens.get(tokens.size() - 1);
        String after = last.index() + 1 < sentence.size()
                ? sentence.token(last.index() + 1).word().toLowerCase(Locale.ROOT)
                : "";
        String before =
                first.index() > 0 ? sentence.token(first.index() - 1).word().toLowerCase(Locale.ROOT) : "";
        return after.equals("old") || last.word().toLowerCase(Locale.ROOT).endsWith("-old") || before.equals("aged");
    }

    /** "Now, ..." with a comma opens a sentence and tells no time. */
    private static boolean isConnective(Sentence sentence, List<Token> tokens) {
        Token last = tokens.get(tokens.size() - 1);
        return tokens.size() == 1
                && tokens.get(0).index() == 0
                && last.index() + 1 < sentence.size()
                && sentence.token(last.index() + 1).word().equals(",");
    }

    private static boolean isNameNext(Sentence sentence, List<Token> tokens) {
        Token last = tokens.get(tokens.size() - 1);
        if (last.index() + 1 >= sentence.size()) {
            return false;
        }
        Token next = sentence.token(last.index() + 1);
        return next.isProperNoun()
                && last.head() == next.index()
                && last.relation().equals("compound")
                && !next.entity().equals("O");
    }
}
