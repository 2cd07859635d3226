package casus.event;

import casus.claim.ClaimPlace;
import casus.claim.ClaimTime;
import casus.claim.Status;
import casus.document.Part;
import casus.event.Participants.Participant;
import casus.factuality.FactualityReader;
import casus.factuality.FactualityReader.Factuality;
import casus.sentence.Sentence;
import casus.sentence.Token;
import casus.time.TimeMention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the events of one article, sentence by sentence, clause first. */
final class CandidateFinder {
    private final Mentions mentions;
    private final Matcher matcher;
    private final WordClasses classes;
    private final FactualityReader factuality;
    private final Setting setting;
    private final Whereabouts whereabouts;
    private final StoryTime story;
    private final Gate gate;
    private final Intent intent;
    private final Trace trace;

    CandidateFinder(Mentions mentions, Matcher matcher, WordClasses classes, FactualityReader factuality, Trace trace) {
        this.mentions = mentions;
        this.matcher = matcher;
        this.classes = classes;
        this.factuality = factuality;
        this.setting = new Setting(mentions);
        this.whereabouts = new Whereabouts(mentions, classes);
        this.story = new StoryTime(mentions, classes);
        this.intent = new Intent(classes);
        this.gate = new Gate(classes, mentions.actors());
        this.trace = trace;
    }

    List<Candidate> find(Sentence sentence) {
        if (sentence.tokens().stream().noneMatch(token -> matcher.isTrigger(sentence, token))) {
            return List.of();
        }
        Optional<String> refusal = gate.refusal(sentence);
        if (refusal.isPresent()) {
            trace.say(sentence.index(), "gate", "refused the sentence: " + refusal.get());
            return List.of();
        }
        List<Candidate> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            candidate(sentence, token).ifPresent(found::add);
        }
        List<Candidate> told = withoutContents(withoutCarriers(found)).stream()
                .map(intent::read)
                .toList();
        return accepted(sentence, merged(told));
    }

    private Optional<Candidate> candidate(Sentence sentence, Token token) {
        if (!matcher.isTrigger(sentence, token) || isPartOfName(sentence, token)) {
            return Optional.empty();
        }
        Clause clause = Clause.of(sentence, token, classes);
        Participants participants = new Participants(sentence, mentions.actors(), classes);
        Optional<Sense> sense = matcher.match(sentence, token, clause, participants);
        if (sense.isEmpty()) {
            if (trace != Trace.NONE) {
                trace.say(
                        sentence.index(),
                        "senses",
                        "\"" + token.word() + "\" has no political sense in this clause; nearest: "
                                + matcher.nearest(sentence, token, clause, participants));
            }
            return Optional.empty();
        }
        List<Participant> actors = participants.first(clause, sense.get().actorSlots());
        List<Participant> recipients =
                new ArrayList<>(participants.first(clause, sense.get().recipientSlots()));
        recipients.removeIf(recipient -> actors.stream()
                .anyMatch(actor ->
                        actor.mention().actor().equals(recipient.mention().actor())));
        Factuality reading = factuality.read(sentence, clause.carrier().orElse(token));
        if (clause.carrier().isPresent() && reading.status() == Status.OCCURRED) {
            reading = factuality.read(sentence, token);
        }
        Optional<TimeMention> stated =
                setting.time(sentence, token).or(() -> clause.carrier().flatMap(verb -> setting.time(sentence, verb)));
        Optional<TimeMention> told = story.of(sentence);
        @Nullable
        ClaimPlace place =
                whereabouts.stated(sentence, token, clause, sense.get().type());
        return Optional.of(new Candidate(
                sentence,
                token,
                clause,
                sense.get(),
                actors,
                List.copyOf(recipients),
                reading,
                time(stated, told),
                place,
                isBackground(sentence, token, stated, told),
                List.of()));
    }

    private ClaimTime time(Optional<TimeMention> stated, Optional<TimeMention> told) {
        if (stated.isPresent()) {
            return Setting.stated(stated.get());
        }
        return told.map(mention -> new ClaimTime(
                        mention.text(), mention.from(), mention.to(), mention.precision(), ClaimTime.Basis.CONTEXT))
                .orElseGet(() -> Setting.unstated(mentions.article()));
    }

    private boolean isBackground(
            Sentence sentence, Token token, Optional<TimeMention> stated, Optional<TimeMention> told) {
        if (stated.isPresent()) {
            return story.isOld(stated.get());
        }
        if (told.filter(story::isOld).isPresent()) {
            return true;
        }
        Token current = token;
        for (int steps = 0; steps < 4; steps++) {
            if (sentence.children(current, "advmod").stream()
                    .anyMatch(adverb -> classes.contains("background-adverb", adverb.lemma()))) {
                return true;
            }
            if (current.head() < 0 || current.relation().equals("ccomp")) {
                return false;
            }
            current = sentence.token(current.head());
        }
        return false;
    }

    /** "Korean War", "Stock Exchange", "in March": a trigger inside of a name or a date tells of nothing. */
    private boolean isPartOfName(Sentence sentence, Token token) {
        if (!token.isProperNoun()) {
            return false;
        }
        boolean headline = sentence.part().kind() == Part.Kind.HEADLINE;
        return token.relation().equals("compound")
                || (!headline && sentence.children(token, "compound").stream().anyMatch(Token::isProperNoun))
                || mentions.times().stream().anyMatch(time -> time.span().overlaps(token.span()));
    }

    /**
     * "carried out a raid", "filed a lawsuit": verb and noun are one event. Where the verb's sense asks for this very
     * object the verb tells it, else the noun.
     */
    private static List<Candidate> withoutCarriers(List<Candidate> found) {
        Set<Token> dropped = new HashSet<>();
        for (Candidate noun : found) {
            Optional<Token> carrier = noun.clause().carrier();
            found.stream()
                    .filter(verb -> carrier.isPresent() && verb.trigger() == carrier.get())
                    .forEach(verb -> dropped.add(verb.sense().asksForObject() ? noun.trigger() : verb.trigger()));
        }
        return found.stream()
                .filter(candidate -> !dropped.contains(candidate.trigger()))
                .toList();
    }

    /** A promise, demand, refusal or threat takes up what it promises, demands, refuses or threatens. */
    private List<Candidate> withoutContents(List<Candidate> found) {
        return found.stream()
                .filter(candidate -> found.stream()
                        .filter(outer -> outer.sense().takesContent() && outer.trigger() != candidate.trigger())
                        .noneMatch(outer -> isContent(outer, candidate)))
                .toList();
    }

    private boolean isContent(Candidate outer, Candidate inner) {
        Sentence sentence = outer.sentence();
        Token verb = outer.clause().carrier().orElse(outer.trigger());
        Token current = inner.trigger();
        while (current.head() >= 0) {
            if (current.relation().equals("acl:relcl")) {
                return false;
            }
            boolean under = current.head() == verb.index()
                    || current.head() == outer.trigger().index();
            if (under) {
                boolean content = Set.of("xcomp", "ccomp", "obj", "acl", "nmod", "obl", "advcl")
                        .contains(current.relation());
                if (content) {
                    trace.say(
                            sentence.index(),
                            inner.sense().name(),
                            "refused \"" + inner.trigger().word() + "\": it is the content of \""
                                    + outer.trigger().word() + "\"");
                }
                return content;
            }
            current = sentence.token(current.head());
        }
        return false;
    }

    /** Act and result in one clause are one event: "30 were killed in a bombing", "the attack wounded six". */
    private List<Candidate> merged(List<Candidate> found) {
        List<Candidate> kept = new ArrayList<>(found);
        for (Candidate result : found) {
            if (!result.is("ASSAULT")
                    || !classes.contains("result", result.trigger().lemma())) {
                continue;
            }
            for (int i = 0; i < kept.size(); i++) {
                Candidate act = kept.get(i);
                if (act.trigger() != result.trigger() && act.is("ASSAULT") && isActOf(act, result)) {
                    Candidate whole = act.withResult(result.trigger(), result.time(), result.place());
                    if (whole.recipients().isEmpty()) {
                        whole = whole.withRecipients(result.recipients());
                    }
                    if (whole.actors().isEmpty()) {
                        whole = whole.withActors(result.actors());
                    }
                    kept.set(i, whole);
                    kept.remove(result);
                    break;
                }
            }
        }
        return kept;
    }

    private static boolean isActOf(Candidate act, Candidate result) {
        Token noun = act.trigger();
        if (noun.isNoun()) {
            return noun.head() == result.trigger().index()
                    && Set.of("nsubj", "obl", "obl:agent").contains(noun.relation());
        }
        return noun.isVerb()
                && result.trigger().head() == noun.index()
                && result.trigger().tag().equals("VBG")
                && result.trigger().relation().equals("advcl");
    }

    private List<Candidate> accepted(Sentence sentence, List<Candidate> found) {
        List<Candidate> kept = new ArrayList<>();
        for (Candidate candidate : found) {
            Optional<String> refusal = gate.refusal(candidate).or(() -> bareMention(candidate));
            if (refusal.isPresent()) {
                trace.say(
                        sentence.index(),
                        candidate.sense().name(),
                        "refused \"" + candidate.trigger().word() + "\": " + refusal.get());
            } else {
                kept.add(candidate);
            }
        }
        return kept;
    }

    /** "after the talks": a noun that only names a happening again tells nothing of its own. */
    private Optional<String> bareMention(Candidate candidate) {
        if (candidate.trigger().isVerb()
                || candidate.clause().carrier().isPresent()
                || !candidate.results().isEmpty()
                || !candidate.actors().isEmpty() && !candidate.recipients().isEmpty()) {
            return Optional.empty();
        }
        boolean tells = !candidate.actors().isEmpty() || !candidate.recipients().isEmpty();
        boolean definite = candidate.sentence().children(candidate.trigger(), "det").stream()
                .anyMatch(token -> classes.contains("definite", token.lemma()));
        return tells && !definite || candidate.place() != null && !definite
                ? Optional.empty()
                : Optional.of("a bare noun that refers to a happening told elsewhere");
    }
}
