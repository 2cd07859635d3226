package casus.attribution;

import casus.attribution.Cues.WordClass;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a cue in its clause: who, and what. The first frame of the word that the clause fills decides. */
final class CueReader {
    private static final Set<String> CLAUSAL =
            Set.of("that", "to", "it", "called", "raise", "shows", "out", "clear", "doing");

    private static final Set<String> DISMISSING =
            Set.of("reject", "dismiss", "rubbish", "debunk", "repudiate", "discount");
    private static final Set<String> NAMING = Set.of("call", "dub", "label", "brand", "term", "deem");
    private static final Set<String> OPENING = Set.of("“", "\"", "``", "''", "‘‘");
    private static final Set<String> CLOSING = Set.of("”", "’’");
    private static final Set<String> MARKS = Set.of(",", ";", ":", ".", "?", "!", "—", "–", "--", ")", "(");
    private static final Set<String> OWNERLESS = Set.of("that", "of");
    private static final Set<String> TAILS = Set.of("obl", "nmod", "advcl", "xcomp", "acl");
    private static final Set<String> TAIL_PREPOSITIONS = Set.of(
            "as",
            "for",
            "of",
            "to",
            "about",
            "against",
            "over",
            "on",
            "with",
            "from",
            "by",
            "in",
            "between",
            "among",
            "into",
            "toward",
            "towards",
            "including",
            "like");
    private static final Set<String> TIMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "week",
            "month",
            "year",
            "day",
            "yesterday",
            "morning",
            "afternoon",
            "evening",
            "night",
            "interview",
            "speech",
            "statement",
            "rally",
            "conference");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

    private final Cues cues;

    CueReader(Cues cues) {
        this.cues = cues;
    }

    /** What the token brings, if it is a cue. */
    Optional<Telling> read(Sentence sentence, Token token, Quotes quotes) {
        if (token.isVerb()) {
            return verb(sentence, token, quotes);
        }
        if (token.isNoun() && !token.isProperNoun()) {
            return noun(sentence, token);
        }
        if (token.tag().startsWith("JJ")) {
            return adjective(sentence, token);
        }
        return Optional.empty();
    }

    private Optional<Telling> verb(Sentence sentence, Token verb, Quotes quotes) {
        Map<String, Stance> frames = cues.frames(WordClass.VERB, verb.lemma());
        if (frames.isEmpty()) {
            return Optional.empty();
        }
        boolean passive = isPassive(sentence, verb);
        Optional<Token> who = Sources.of(sentence, verb, passive)
                .filter(subject -> passive || !Sources.isInverted(sentence, verb, subject));
        if (who.filter(Sources::isSpeaker).isPresent()) {
            return Optional.empty();
        }
        boolean lost = who.isEmpty() && !passive && frames.get("that") == Stance.SAYS && FINITE.contains(verb.tag());
        List<Token> source = who.map(head -> Sources.phrase(sentence, head))
                .orElse(lost ? Sources.beside(sentence, verb) : List.of());
        return passive ? passive(sentence, verb, frames, source) : active(sentence, verb, frames, source, quotes);
    }

    private static boolean isPassive(Sentence sentence, Token verb) {
        if (!verb.tag().equals("VBN") && !verb.tag().equals("VBD")) {
            return false;
        }
        boolean reduced = verb.tag().equals("VBN") && verb.relation().equals("acl");
        return reduced || sentence.child(verb, "nsubj:pass", "aux:pass").isPresent();
    }

    private Optional<Telling> active(
            Sentence sentence, Token verb, Map<String, Stance> frames, List<Token> source, Quotes quotes) {
        Stance raised = frames.get("raise");
        if (raised == Stance.SEEMS && sentence.child(verb, "xcomp", "ccomp").isPresent()) {
            return raised(sentence, verb, List.of(), raised, "seeming");
        }
        for (Map.Entry<String, Stance> frame : frames.entrySet()) {
            List<Token> content =
                    switch (frame.getKey()) {
                        case "that" -> Contents.clause(sentence, verb, source, quotes, this::saysThat);
                        case "to" -> infinitive(sentence, verb);
                        case "it" ->
                            frame.getValue() != Stance.SAYS && isInfinitive(sentence, verb)
                                    ? List.of()
                                    : object(sentence, verb);
                        case "called" -> called(sentence, verb);
                        case "shows" -> isShown(sentence, verb) ? shown(sentence, verb) : List.of();
                        case "out" -> hasParticle(sentence, verb) ? object(sentence, verb) : List.of();
                        case "doing" -> gerund(sentence, verb);
                        case "raise" -> List.of();
                        default -> prepositional(sentence, verb, frame.getKey());
                    };
            if (!content.isEmpty()) {
                List<Token> who = source.isEmpty() ? speaker(sentence, verb, content) : source;
                return telling(sentence, verb, who, content, stance(sentence, verb, frame), frame.getKey());
            }
        }
        Stance that = frames.get("that");
        return that == Stance.SAYS && !source.isEmpty()
                ? telling(sentence, verb, source, List.of(), that, "that")
                : Optional.empty();
    }

    /** Who rejects a claim says that it is not so; who rejects anything else takes a stand on it. */
    private Stance stance(Sentence sentence, Token verb, Map.Entry<String, Stance> frame) {
        boolean ofClaim = frame.getValue() == Stance.REACTS
                && DISMISSING.contains(verb.lemma())
                && sentence.children(verb, "obj").stream()
                        .anyMatch(noun ->
                                cues.frames(WordClass.NOUN, noun.lemma()).get("that") == Stance.SAYS);
        return ofClaim ? Stance.DENIES : frame.getValue();
    }

    private boolean saysThat(Token token) {
        return token.isVerb() && cues.frames(WordClass.VERB, token.lemma()).get("that") == Stance.SAYS;
    }

    private static List<Token> gerund(Sentence sentence, Token verb) {
        return sentence.children(verb, "xcomp", "ccomp", "dep", "advcl").stream()
                .filter(token -> token.tag().equals("VBG") && token.index() > verb.index())
                .filter(token -> token.index() - verb.index() < 4)
                .findFirst()
                .map(sentence::subtree)
                .orElse(List.of());
    }

    private static Optional<Telling> passive(
            Sentence sentence, Token verb, Map<String, Stance> frames, List<Token> agent) {
        Optional<Token> clause = sentence.child(verb, "ccomp");
        if (frames.containsKey("that") && clause.isPresent()) {
            List<Token> content = sentence.subtree(clause.get());
            return telling(sentence, verb, agent, content, frames.get("that"), "passive that");
        }
        if (frames.containsKey("raise") && sentence.child(verb, "xcomp").isPresent()) {
            return raised(sentence, verb, agent, frames.get("raise"), "passive to");
        }
        if (frames.containsKey("it+as") || frames.containsKey("called")) {
            List<Token> named = new ArrayList<>(prepositional(sentence, verb, "as"));
            if (frames.containsKey("called")) {
                named.addAll(below(sentence, verb, "xcomp"));
                named.addAll(below(sentence, verb, "obj"));
            }
            if (!named.isEmpty()) {
                named.addAll(undergoer(sentence, verb));
                return telling(sentence, verb, agent, sorted(named), Stance.SAYS, "passive naming");
            }
        }
        if (frames.containsKey("it") && !agent.isEmpty()) {
            return telling(sentence, verb, agent, undergoer(sentence, verb), frames.get("it"), "passive object");
        }
        return Optional.empty();
    }

    private static Optional<Telling> raised(
            Sentence sentence, Token verb, List<Token> source, Stance stance, String rule) {
        List<Token> content = new ArrayList<>(below(sentence, verb, "xcomp"));
        content.addAll(below(sentence, verb, "ccomp"));
        sentence.child(verb, "nsubj", "nsubj:pass")
                .filter(token -> !token.word().equalsIgnoreCase("it"))
                .ifPresent(token -> content.addAll(Sources.phrase(sentence, token)));
        return telling(sentence, verb, source, sorted(content), stance, rule);
    }

    private static List<Token> undergoer(Sentence sentence, Token verb) {
        return sentence.child(verb, "nsubj:pass")
                .or(() -> sentence.head(verb).filter(head -> verb.relation().equals("acl")))
                .map(head -> Sources.phrase(sentence, head))
                .orElse(List.of());
    }

    private Optional<Telling> noun(Sentence sentence, Token noun) {
        Map<String, Stance> frames = cues.frames(WordClass.NOUN, noun.lemma());
        for (Map.Entry<String, Stance> frame : frames.entrySet()) {
            List<Token> content =
                    switch (frame.getKey()) {
                        case "that" -> nominalClause(sentence, noun, false);
                        case "to" -> nominalClause(sentence, noun, true);
                        default -> prepositional(sentence, noun, frame.getKey());
                    };
            Optional<Token> owner = Sources.owner(sentence, noun);
            if (!content.isEmpty()
                    && owner.filter(Sources::isSpeaker).isEmpty()
                    && (owner.isPresent() || OWNERLESS.contains(frame.getKey()))) {
                List<Token> source =
                        owner.map(head -> Sources.phrase(sentence, head)).orElse(List.of());
                return telling(sentence, noun, source, content, frame.getValue(), "noun " + frame.getKey());
            }
        }
        return Optional.empty();
    }

    /** "the claim that …", "a vow to …". */
    private static List<Token> nominalClause(Sentence sentence, Token noun, boolean infinitive) {
        return sentence.children(noun, "acl", "ccomp").stream()
                .filter(token -> !token.relation().equals("acl:relcl"))
                .filter(token -> sentence.children(token, "mark").stream()
                        .anyMatch(mark -> mark.word().equalsIgnoreCase(infinitive ? "to" : "that")))
                .findFirst()
                .map(sentence::subtree)
                .orElse(List.of());
    }

    private Optional<Telling> adjective(Sentence sentence, Token adjective) {
        Map<String, Stance> frames = cues.frames(WordClass.ADJECTIVE, adjective.lemma());
        if (frames.isEmpty()) {
            return Optional.empty();
        }
        Optional<Token> who = sentence.child(adjective, "nsubj").filter(token -> !Sources.isSpeaker(token));
        if (frames.containsKey("clear") && who.isEmpty()
                || frames.containsKey("clear") && who.get().word().equalsIgnoreCase("it")) {
            List<Token> content = below(sentence, adjective, "ccomp");
            content = content.isEmpty() ? below(sentence, adjective, "csubj") : content;
            return content.isEmpty()
                    ? Optional.empty()
                    : telling(sentence, adjective, List.of(), content, Stance.SEEMS, "clear");
        }
        if (who.isEmpty()) {
            return Optional.empty();
        }
        for (Map.Entry<String, Stance> frame : frames.entrySet()) {
            List<Token> content =
                    switch (frame.getKey()) {
                        case "that" -> below(sentence, adjective, "ccomp");
                        case "to" -> below(sentence, adjective, "xcomp");
                        default -> prepositional(sentence, adjective, frame.getKey());
                    };
            if (!content.isEmpty()) {
                return telling(
                        sentence,
                        adjective,
                        Sources.phrase(sentence, who.get()),
                        content,
                        frame.getValue(),
                        "adjective " + frame.getKey());
            }
        }
        return Optional.empty();
    }

    /** "…, said Ms Okoro": the tree may have the speaker as the object. */
    private static List<Token> speaker(Sentence sentence, Token verb, List<Token> content) {
        return sentence.children(verb, "obj", "obl", "dep").stream()
                .filter(token -> token.isNoun() && token.index() > verb.index() && !content.contains(token))
                .filter(token -> content.get(0).index() < verb.index())
                .filter(token -> sentence.preposition(token).isEmpty())
                .findFirst()
                .map(token -> Sources.phrase(sentence, token))
                .orElse(List.of());
    }

    /** "to support": taking a stand is itself only spoken of. */
    private static boolean isInfinitive(Sentence sentence, Token verb) {
        return verb.tag().equals("VB")
                && sentence.children(verb, "mark").stream()
                        .anyMatch(mark -> mark.word().equalsIgnoreCase("to"));
    }

    private static List<Token> object(Sentence sentence, Token verb) {
        return sentence.children(verb, "obj").stream()
                .filter(token -> token.index() > verb.index())
                .findFirst()
                .map(noun -> withTail(sentence, verb, sentence.subtree(noun)))
                .orElse(List.of());
    }

    /** The object and the phrases that follow it at once: "praised the plan for its reach"; a time is the verb's own. */
    private static List<Token> withTail(Sentence sentence, Token verb, List<Token> object) {
        List<Token> words = new ArrayList<>(object);
        for (Token child : sentence.children(verb)) {
            List<Token> tail = sentence.subtree(child);
            boolean joins = tail.get(0).index() == words.get(words.size() - 1).index() + 1
                    && (TAILS.contains(child.relation()))
                    && !isTime(child);
            if (joins && (child.isVerb() || TAIL_PREPOSITIONS.contains(sentence.preposition(child)))) {
                words.addAll(tail);
            }
        }
        return words;
    }

    private static boolean isTime(Token token) {
        return token.relation().equals("obl:tmod")
                || TIMES.contains(token.lemma().toLowerCase(Locale.ROOT));
    }

    /** "called the vote a farce": the object and what it is called. */
    private static List<Token> called(Sentence sentence, Token verb) {
        List<Token> named = below(sentence, verb, "xcomp");
        if (named.isEmpty()) {
            return NAMING.contains(verb.lemma()) ? restOfPhrase(sentence, verb) : List.of();
        }
        List<Token> content = new ArrayList<>(object(sentence, verb));
        content.addAll(named);
        return sorted(content);
    }

    /** Whether the subject is of the kind that shows things: a poll, a video. */
    private boolean isShown(Sentence sentence, Token verb) {
        return sentence.child(verb, "nsubj")
                .filter(subject ->
                        !cues.frames(WordClass.SOURCE, subject.lemma()).isEmpty())
                .isPresent();
    }

    private static List<Token> shown(Sentence sentence, Token verb) {
        List<Token> object = object(sentence, verb);
        if (object.isEmpty()) {
            return object;
        }
        List<Token> words = new ArrayList<>(object);
        for (String relation : List.of("xcomp", "ccomp", "dep")) {
            List<Token> below = below(sentence, verb, relation);
            if (!below.isEmpty()
                    && below.get(0).index() > words.get(words.size() - 1).index()) {
                words.addAll(below);
            }
        }
        return sorted(words);
    }

    private static boolean hasParticle(Sentence sentence, Token verb) {
        return sentence.children(verb, "compound:prt").stream()
                .anyMatch(particle -> particle.word().equals("out"));
    }

    /** "called the plan wrong", where the tree takes both for one object: all up to the next mark, quotations whole. */
    private static List<Token> restOfPhrase(Sentence sentence, Token verb) {
        boolean object =
                sentence.children(verb, "obj", "iobj").stream().anyMatch(token -> token.index() > verb.index());
        int to = verb.index() + 1;
        boolean quoted = false;
        while (to < sentence.size()) {
            String word = sentence.token(to).word();
            if (OPENING.contains(word) || CLOSING.contains(word)) {
                quoted = !quoted;
            } else if (!quoted && (MARKS.contains(word) || goesOn(sentence, verb, to))) {
                break;
            }
            to++;
        }
        return object && to - verb.index() > 2 ? sentence.tokens().subList(verb.index() + 1, to) : List.of();
    }

    /** Whether the speaker's next act begins there: "and expelled …". */
    private static boolean goesOn(Sentence sentence, Token verb, int at) {
        return sentence.token(at).tag().equals("CC")
                && sentence.children(verb, "conj").stream()
                        .anyMatch(next -> next.isVerb() && next.index() > at && next.index() - at < 4);
    }

    /** What hangs on the word by the preposition; for "it+of" the object before it as well. */
    private static List<Token> prepositional(Sentence sentence, Token word, String frame) {
        boolean withObject = frame.startsWith("it+");
        String wanted = withObject ? frame.substring(3) : frame;
        if (!withObject && CLAUSAL.contains(wanted) && !wanted.equals("to")) {
            return List.of();
        }
        Optional<Token> nominal = sentence.children(word, "obl", "nmod", "advcl", "acl").stream()
                .filter(token -> token.index() > word.index())
                .filter(token -> sentence.preposition(token).equals(wanted)
                        || token.isVerb()
                                && sentence.children(token, "mark").stream()
                                        .anyMatch(mark -> mark.word().equalsIgnoreCase(wanted)))
                .findFirst();
        if (nominal.isEmpty()) {
            return List.of();
        }
        List<Token> content = new ArrayList<>(sentence.subtree(nominal.get()));
        if (withObject) {
            content.addAll(object(sentence, word));
        } else if (!content.isEmpty()
                && content.get(0).word().toLowerCase(Locale.ROOT).equals(wanted)) {
            content.remove(0);
        }
        return sorted(content);
    }

    /** "vowed to …": the tree may take it for a purpose. */
    private static List<Token> infinitive(Sentence sentence, Token verb) {
        List<Token> below = below(sentence, verb, "xcomp");
        return !below.isEmpty()
                ? below
                : sentence.children(verb, "advcl").stream()
                        .filter(token -> sentence.children(token, "mark").stream()
                                .anyMatch(mark -> mark.index() == verb.index() + 1
                                        && mark.word().equalsIgnoreCase("to")))
                        .findFirst()
                        .map(sentence::subtree)
                        .orElse(List.of());
    }

    private static List<Token> below(Sentence sentence, Token word, String relation) {
        return sentence.children(word).stream()
                .filter(token -> token.relation().equals(relation))
                .filter(token -> token.index() > word.index())
                .findFirst()
                .map(sentence::subtree)
                .orElse(List.of());
    }

    private static List<Token> sorted(List<Token> tokens) {
        TreeSet<Token> sorted = new TreeSet<>((a, b) -> Integer.compare(a.index(), b.index()));
        sorted.addAll(tokens);
        return List.copyOf(sorted);
    }

    private static Optional<Telling> telling(
            Sentence sentence, Token cue, List<Token> source, List<Token> content, Stance stance, String rule) {
        boolean quotes = rule.contains("that") && stance != Stance.SEEMS;
        return Optional.of(new Telling(sentence, source, words(sentence, cue), content, stance, quotes, rule));
    }

    /** The cue with its auxiliaries, negation and particle where they stand beside it. */
    private static List<Token> words(Sentence sentence, Token cue) {
        int begin = cue.index();
        while (begin > 0
                && sentence.token(begin - 1).head() == cue.index()
                && Set.of("aux", "aux:pass", "advmod")
                        .contains(sentence.token(begin - 1).relation())) {
            begin--;
        }
        int end = cue.index() + 1;
        if (end < sentence.size() && sentence.token(end).relation().equals("compound:prt")) {
            end++;
        }
        return sentence.tokens().subList(begin, end);
    }
}
