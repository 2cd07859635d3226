package casus.time;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.Set;

/** Which way the clause of a time expression looks. */
enum Tense {
    PAST,
    AHEAD,
    OPEN;

    private static final Set<String> FUTURE_MODALS =
            Set.of("will", "shall", "'ll", "wo", "would", "may", "might", "could", "can", "should", "must");
    private static final Set<String> AWAITED =
            Set.of("schedule", "slate", "due", "expect", "plan", "set", "bind", "project", "forecast", "time");
    /** Verbs whose infinitive happens when they do: "began to leave on Friday". */
    private static final Set<String> IMPLYING = Set.of(
            "begin",
            "start",
            "continue",
            "refuse",
            "fail",
            "manage",
            "try",
            "attempt",
            "help",
            "force",
            "cause",
            "cease",
            "let",
            "make",
            "see",
            "watch",
            "hear",
            "appear",
            "seem",
            "decline",
            "neglect");
    /** Verbs that move an end: what they name with "until" lies ahead of the telling. */
    private static final Set<String> PUTTING_OFF = Set.of(
            "postpone",
            "delay",
            "adjourn",
            "extend",
            "close",
            "suspend",
            "halt",
            "defer",
            "give",
            "have",
            "prolong",
            "remain",
            "hold",
            "shut",
            "ban",
            "bar");
    /** Verbs that name a day to come with "for". */
    private static final Set<String> CALLING = Set.of(
            "call", "announce", "summon", "set", "fix", "schedule", "plan", "invite", "organize", "organise", "book");

    /** Nouns of what has been done or said once somebody speaks of it: "Monday's ruling". */
    private static final Set<String> DONE = Set.of(
            ("ruling decision verdict announcement statement remark comment attack raid strike bombing blast explosion"
                            + " shooting killing murder assault ambush crash massacre clash violence arrest report speech"
                            + " resignation death quake earthquake sentence agreement deal vote coup")
                    .split(" "));

    /** Verbs whose present tense with a day tells what is to come: "voters go to the polls on Saturday". */
    private static final Set<String> TIMETABLED = Set.of(
            ("go open begin start meet vote arrive leave end close expire return resume travel head fly take play face"
                            + " visit host hold convene gather")
                    .split(" "));

    private static final Set<String> UP_TO = Set.of("until", "till", "through");
    private static final Set<String> AWAITED_ADJECTIVES =
            Set.of("slated", "planned", "scheduled", "upcoming", "forthcoming", "impending", "pending");

    private static final Set<String> ONE_OF_ALL = Set.of("first", "second", "third", "last", "only", "latest");
    private static final int MOST_STEPS = 8;

    /** The tense of the nearest verb above the token; {@code OPEN} where a present or no verb governs it. */
    static Tense of(Sentence sentence, Token time) {
        if (isOfDeed(sentence, time)) {
            return PAST;
        }
        Token current = time;
        String preposition = sentence.preposition(time);
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            if (isAwaited(sentence, current)) {
                return AHEAD;
            }
            if (UP_TO.contains(preposition) && PUTTING_OFF.contains(current.lemma())
                    || preposition.equals("for") && CALLING.contains(current.lemma())) {
                return AHEAD;
            }
            if (isImplied(sentence, current)) {
                current = sentence.token(current.head());
                continue;
            }
            Tense own = own(sentence, current);
            if (own != null) {
                return own;
            }
            if (current.head() < 0) {
                return OPEN;
            }
            current = sentence.token(current.head());
        }
        return OPEN;
    }

    /** "the slated visit in May", "an upcoming vote on Sunday". */
    private static boolean isAwaited(Sentence sentence, Token noun) {
        return noun.isNoun()
                && sentence.children(noun, "amod").stream()
                        .anyMatch(adjective ->
                                AWAITED_ADJECTIVES.contains(adjective.word().toLowerCase(java.util.Locale.ROOT)));
    }

    private static boolean isOfDeed(Sentence sentence, Token time) {
        return time.relation().equals("nmod:poss")
                && sentence.head(time)
                        .filter(noun -> DONE.contains(noun.lemma()))
                        .isPresent();
    }

    /** An infinitive that tells when its governor happened, or one of "the first to do it". */
    private static boolean isImplied(Sentence sentence, Token verb) {
        if (!verb.tag().equals("VB")
                || verb.head() < 0
                || sentence.children(verb, "aux").stream()
                        .anyMatch(token -> token.tag().equals("MD"))) {
            return false;
        }
        Token governor = sentence.token(verb.head());
        if (verb.relation().equals("acl") && !governor.isVerb()) {
            return ONE_OF_ALL.contains(governor.lemma())
                    || sentence.children(governor, "amod").stream()
                            .anyMatch(token -> ONE_OF_ALL.contains(token.lemma()));
        }
        return governor.isVerb()
                && Set.of("xcomp", "ccomp").contains(verb.relation())
                && (IMPLYING.contains(governor.lemma())
                        || AWAITED.contains(governor.lemma())
                                && sentence.children(governor, "aux").stream()
                                        .anyMatch(token -> token.tag().equals("VBD")
                                                && token.lemma().equals("have")));
    }

    private static @org.jspecify.annotations.Nullable Tense own(Sentence sentence, Token verb) {
        boolean hadBeen = sentence.children(verb, "aux").stream()
                .anyMatch(token -> token.tag().equals("VBD") && token.lemma().equals("have"));
        boolean asPlanned = sentence.children(verb, "mark").stream()
                .anyMatch(token -> token.lemma().equals("as"));
        if (verb.tag().equals("VBN") && asPlanned && verb.relation().equals("advcl")) {
            return null;
        }
        if (AWAITED.contains(verb.lemma())
                && !hadBeen
                && !verb.tag().equals("VBD")
                && (verb.isVerb() || verb.tag().equals("JJ"))) {
            return verb.tag().equals("VB")
                    ? AHEAD
                    : verb.tag().equals("VBN") || verb.tag().equals("JJ") ? AHEAD : OPEN;
        }
        boolean planned = verb.lemma().equals("plan")
                && verb.tag().equals("VBD")
                && sentence.child(verb, "obj").isPresent();
        if (planned) {
            return AHEAD;
        }
        if (!verb.isVerb() && sentence.child(verb, "cop").isEmpty()) {
            return null;
        }
        for (Token auxiliary : sentence.children(verb, "aux", "aux:pass", "cop")) {
            String word = auxiliary.lemma().toLowerCase(java.util.Locale.ROOT);
            if (auxiliary.tag().equals("MD")
                    && auxiliary.word().equalsIgnoreCase("could")
                    && isNegated(sentence, verb)) {
                return PAST;
            }
            if (auxiliary.tag().equals("MD") && FUTURE_MODALS.contains(word)) {
                return sentence.children(verb, "aux").stream()
                                .anyMatch(token -> token.lemma().equals("have"))
                        ? PAST
                        : AHEAD;
            }
            if (auxiliary.tag().equals("VBD") || auxiliary.lemma().equals("have")) {
                return PAST;
            }
        }
        return switch (verb.tag()) {
            case "VBD" -> PAST;
            case "VB" -> AHEAD;
            case "VBN" -> sentence.children(verb, "aux:pass").isEmpty() ? PAST : OPEN;
            case "VBZ", "VBP" -> TIMETABLED.contains(verb.lemma()) && isPlainText(sentence) ? AHEAD : OPEN;
            case "VBG" -> sentence.children(verb, "aux").isEmpty() ? null : OPEN;
            default -> OPEN;
        };
    }

    /** Whether a full stop ends it: a headline tells what has happened in the present. */
    private static boolean isPlainText(Sentence sentence) {
        return sentence.token(sentence.size() - 1).word().equals(".");
    }

    /** "could not be reached", "neither could be found". */
    private static boolean isNegated(Sentence sentence, Token verb) {
        return sentence.children(verb).stream()
                .anyMatch(token -> Set.of("not", "n't", "never", "neither", "nobody", "nor")
                                .contains(token.lemma())
                        || sentence.children(token, "det", "cc:preconj").stream()
                                .anyMatch(det -> Set.of("no", "neither").contains(det.lemma())));
    }
}
