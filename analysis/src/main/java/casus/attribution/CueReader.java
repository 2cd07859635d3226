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

/** Reads a cue in its clause: who, and what. The first frame of the word that the clause fills decides. */
final class CueReader {

    private static final Set<String> DISMISSING =
            Set.of("reject", "dismiss", "rubbish", "debunk", "repudiate", "discount");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

    private final Cues cues;
    private final NominalCues nominal;

    CueReader(Cues cues) {
        this.cues = cues;
        nominal = new NominalCues(cues);
    }

    /** What the token brings, if it is a cue. */
    Optional<Telling> read(Sentence sentence, Token token, Quotes quotes) {
        if (token.isVerb()) {
            return felt(sentence, token).or(() -> verb(sentence, token, quotes));
        }
        if (token.isNoun() && !token.isProperNoun()) {
            return nominal.noun(sentence, token);
        }
        if (token.tag().startsWith("JJ")) {
            return nominal.adjective(sentence, token);
        }
        return Optional.empty();
    }

    /** "were frustrated that", which the tagger takes for a passive. */
    private Optional<Telling> felt(Sentence sentence, Token participle) {
        boolean possible = sentence.children(participle, "aux").stream()
                .anyMatch(aux -> aux.tag().equals("MD"));
        return participle.tag().equals("VBN") && !possible ? nominal.adjective(sentence, participle) : Optional.empty();
    }

    private Optional<Telling> verb(Sentence sentence, Token verb, Quotes quotes) {
        Map<String, Stance> frames = cues.frames(WordClass.VERB, verb.lemma());
        boolean putting = Asides.isPutting(sentence, verb);
        if (frames.isEmpty() && !putting) {
            return Optional.empty();
        }
        boolean passive = isPassive(sentence, verb);
        Optional<Token> who = Sources.of(sentence, verb, passive)
                .filter(subject -> passive || !subject.isVerb() && !Sources.isInverted(sentence, verb, subject));
        if (who.filter(Sources::isSpeaker).isPresent()) {
            return Optional.empty();
        }
        boolean lost = who.isEmpty()
                && !passive
                && frames.get("that") == Stance.SAYS
                && (FINITE.contains(verb.tag())
                        || verb.tag().equals("VB")
                                && sentence.children(verb, "aux", "mark").isEmpty());
        List<Token> source = who.map(head -> Sources.own(sentence, verb, Sources.phrase(sentence, head)))
                .orElse(lost ? Sources.beside(sentence, verb) : participle(sentence, verb, frames));
        if (putting) {
            return telling(sentence, verb, source, Asides.around(sentence, verb), Stance.SAYS, "that");
        }
        return passive ? passive(sentence, verb, frames, source) : active(sentence, verb, frames, source, quotes);
    }

    /** "…, saying that", "…, accusing her of": a participle after a comma goes on with who acted. */
    private static List<Token> participle(Sentence sentence, Token verb, Map<String, Stance> frames) {
        boolean after = verb.tag().equals("VBG")
                && !frames.containsValue(Stance.SEEMS)
                && verb.index() > 2
                && (sentence.token(verb.index() - 1).word().equals(",")
                        || sentence.token(verb.index() - 1).tag().equals("CC")
                        || sentence.token(verb.index() - 1).tag().equals("RB"));
        return after ? Sources.ofParticiple(sentence, verb) : List.of();
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
        Optional<Telling> relative = Gaps.read(sentence, verb, frames, source);
        if (relative.isPresent()) {
            return relative;
        }
        for (Map.Entry<String, Stance> frame : frames.entrySet()) {
            List<Token> content =
                    switch (frame.getKey()) {
                        case "that" ->
                            Contents.clause(sentence, verb, source, quotes, this::saysThat, !frames.containsKey("it"));
                        case "to" -> Complements.toward(sentence, verb, frame.getValue() != Stance.WANTS);
                        case "it" ->
                            frame.getValue() != Stance.SAYS && Complements.isInfinitive(sentence, verb)
                                            || isOnlyWanted(sentence, verb)
                                    ? List.of()
                                    : Complements.object(sentence, verb);
                        case "thing" -> Complements.thing(sentence, verb);
                        case "called" -> Complements.called(sentence, verb);
                        case "shows" -> isShown(sentence, verb) ? Complements.shown(sentence, verb) : List.of();
                        case "out" ->
                            Complements.hasParticle(sentence, verb) ? Complements.object(sentence, verb) : List.of();
                        case "doing" -> Complements.gerund(sentence, verb);
                        case "raise" -> List.of();
                        case "clear" -> Complements.madeClear(sentence, verb);
                        default ->
                            isOnlyWanted(sentence, verb)
                                    ? List.of()
                                    : Complements.prepositional(sentence, verb, frame.getKey());
                    };
            if (!content.isEmpty()) {
                List<Token> who = source.isEmpty() ? speaker(sentence, verb, content) : source;
                if (frame.getValue() != Stance.SAYS && isMindless(who)) {
                    return Optional.empty();
                }
                return telling(sentence, verb, who, content, stance(sentence, verb, frame), frame.getKey());
            }
        }
        Stance that = frames.getOrDefault("that", Stance.REACTS);
        List<Token> around = that == Stance.SAYS || that == Stance.THINKS ? Asides.around(sentence, verb) : List.of();
        if (!around.isEmpty() && !source.isEmpty()) {
            return telling(sentence, verb, source, around, that, "as that");
        }
        return that == Stance.SAYS && !source.isEmpty()
                ? telling(sentence, verb, source, List.of(), that, "that")
                : Optional.empty();
    }

    /** "refused to testify about", "a way to report", "asked her to speak of": nobody has said it. */
    private boolean isOnlyWanted(Sentence sentence, Token verb) {
        return Complements.isInfinitive(sentence, verb)
                && (verb.relation().equals("acl")
                        || sentence.head(verb)
                                .filter(head -> leavesOpen(sentence, verb, head))
                                .isPresent());
    }

    /** Whether the verb above wants it ("refused to"), or has a thing for it ("found a way to"). */
    private boolean leavesOpen(Sentence sentence, Token verb, Token head) {
        return cues.frames(WordClass.VERB, head.lemma()).containsValue(Stance.WANTS)
                || verb.relation().equals("xcomp")
                        && sentence.child(head, "obj")
                                .filter(object -> object.index() > head.index() && object.index() < verb.index())
                                .isPresent();
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

    private static Optional<Telling> passive(
            Sentence sentence, Token verb, Map<String, Stance> frames, List<Token> agent) {
        Optional<Token> clause = sentence.child(verb, "ccomp");
        Stance told = frames.get("that");
        List<Token> around = told == null ? List.of() : Asides.impersonal(sentence, verb);
        if (told != null && !around.isEmpty()) {
            return telling(sentence, verb, agent, around, told, "aside that");
        }
        if (frames.containsKey("that") && clause.isPresent()) {
            List<Token> content = sentence.subtree(clause.get());
            return telling(sentence, verb, agent, content, frames.get("that"), "passive that");
        }
        if (frames.containsKey("raise") && sentence.child(verb, "xcomp").isPresent()) {
            return raised(sentence, verb, agent, frames.get("raise"), "passive to");
        }
        if (frames.containsKey("it+as") || frames.containsKey("called")) {
            List<Token> named = new ArrayList<>(Complements.prepositional(sentence, verb, "as"));
            if (frames.containsKey("called")) {
                named.addAll(Complements.below(sentence, verb, "xcomp"));
                named.addAll(Complements.below(sentence, verb, "obj"));
            }
            if (!named.isEmpty()) {
                named.addAll(Complements.undergoer(sentence, verb));
                return telling(sentence, verb, agent, Complements.sorted(named), Stance.SAYS, "passive naming");
            }
        }
        Stance accusing = frames.get("it+of");
        List<Token> deed = accusing == null ? List.of() : Complements.prepositional(sentence, verb, "of");
        if (accusing != null && !deed.isEmpty()) {
            List<Token> accused = new ArrayList<>(deed);
            accused.addAll(Complements.undergoer(sentence, verb));
            return telling(sentence, verb, agent, Complements.sorted(accused), accusing, "passive accusation");
        }
        if (frames.containsKey("it") && !agent.isEmpty()) {
            return telling(
                    sentence, verb, agent, Complements.undergoer(sentence, verb), frames.get("it"), "passive object");
        }
        return Optional.empty();
    }

    private static Optional<Telling> raised(
            Sentence sentence, Token verb, List<Token> source, Stance stance, String rule) {
        List<Token> content = new ArrayList<>(Complements.below(sentence, verb, "xcomp"));
        content.addAll(Complements.below(sentence, verb, "ccomp"));
        sentence.child(verb, "nsubj", "nsubj:pass")
                .filter(token -> !token.word().equalsIgnoreCase("it"))
                .ifPresent(token -> content.addAll(Sources.phrase(sentence, token)));
        return telling(sentence, verb, source, Complements.sorted(content), stance, rule);
    }

    /** "the storm threatened to …", "prices refused to fall": nobody wants or thinks anything. */
    private boolean isMindless(List<Token> source) {
        return source.stream()
                .filter(Token::isNoun)
                .reduce((first, second) -> second)
                .filter(noun -> !noun.isProperNoun()
                        && cues.frames(WordClass.SOURCE, noun.lemma()).containsKey("none"))
                .isPresent();
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

    /** Whether the subject is of the kind that shows things: a poll, a video. */
    private boolean isShown(Sentence sentence, Token verb) {
        return sentence.child(verb, "nsubj")
                .filter(subject ->
                        cues.frames(WordClass.SOURCE, subject.lemma()).containsKey("shows"))
                .isPresent();
    }

    static Optional<Telling> telling(
            Sentence sentence, Token cue, List<Token> source, List<Token> content, Stance stance, String rule) {
        boolean quotes = rule.contains("that") && stance != Stance.SEEMS;
        return Optional.of(new Telling(sentence, source, words(sentence, cue, rule), content, stance, quotes, rule));
    }

    /** The cue with its auxiliaries, negation, particle, preposition or colon where they stand beside it. */
    private static List<Token> words(Sentence sentence, Token cue, String rule) {
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
        String frame = rule.substring(rule.lastIndexOf(' ') + 1);
        if (end < sentence.size() && isGoverned(sentence.token(end), frame)) {
            end++;
        }
        return sentence.tokens().subList(begin, end);
    }

    private static boolean isGoverned(Token next, String frame) {
        String word = next.word().toLowerCase(Locale.ROOT);
        return word.equals(":") && frame.equals("that")
                || word.equals(frame)
                        && next.tag().matches("IN|TO")
                        && !next.relation().equals("mark")
                        && !frame.equals("that");
    }
}
