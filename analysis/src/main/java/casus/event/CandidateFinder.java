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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the events of one article, sentence by sentence, clause first. */
final class CandidateFinder {
    private static final Set<String> OCCASION = Set.of("when", "as", "after");
    private static final Set<String> OCCASIONED_BY = Set.of("into", "over", "after", "following");
    private static final List<String> DONE_TO =
            List.of("comp.obj", "comp.with", "comp.to", "comp.against", "comp.on", "comp.from", "comp.for");

    /** Where a speech act names nobody it is addressed to, whom its content concerns. */
    private static final Map<String, List<String>> CONTENT_RECIPIENTS = Map.of(
            "REQUEST",
            List.of("comp.subj"),
            "THREATEN",
            DONE_TO,
            "AGREE",
            DONE_TO,
            "ASSAULT",
            List.of("victim"),
            "REJECT",
            Stream.concat(Stream.of("obj"), DONE_TO.stream()).toList());

    private final Mentions mentions;
    private final Matcher matcher;
    private final WordClasses classes;
    private final FactualityReader factuality;
    private final Setting setting;
    private final Whereabouts whereabouts;
    private final StoryTime story;
    private final Background background;
    private final Gate gate;
    private final Intent intent;
    private final Purposes purposes;
    private final Trace trace;

    CandidateFinder(Mentions mentions, Matcher matcher, WordClasses classes, FactualityReader factuality, Trace trace) {
        this.mentions = mentions;
        this.matcher = matcher;
        this.classes = classes;
        this.factuality = factuality;
        this.setting = new Setting(mentions);
        this.whereabouts = new Whereabouts(mentions, classes);
        this.story = new StoryTime(mentions, classes);
        this.background = new Background(mentions, classes, story);
        this.intent = new Intent(classes);
        this.gate = new Gate(classes, mentions.actors());
        this.purposes = new Purposes(classes, trace);
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
        List<Candidate> told = purposes.without(withoutContents(withoutCarriers(found))).stream()
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
        if (recipients.isEmpty()) {
            recipients.addAll(participants.first(
                    clause,
                    CONTENT_RECIPIENTS.getOrDefault(String.valueOf(sense.get().type()), List.of())));
        }
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
                background.holds(sentence, token, stated, told),
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
                .filter(candidate -> candidate.factuality().status() == Status.DENIED
                        || found.stream()
                                .filter(outer -> outer.sense().takesContent() && outer.trigger() != candidate.trigger())
                                .noneMatch(outer -> isContent(outer, candidate)))
                .toList();
    }

    /** "an inquiry into the killing": what is looked into has happened and is not what is demanded. */
    private static boolean isOccasion(Sentence sentence, Token noun) {
        return noun.relation().equals("nmod")
                && sentence.child(noun, "case")
                        .filter(preposition -> OCCASIONED_BY.contains(preposition.lemma()))
                        .isPresent();
    }

    private boolean isContent(Candidate outer, Candidate inner) {
        Sentence sentence = outer.sentence();
        Token verb = outer.clause().carrier().orElse(outer.trigger());
        Token current = inner.trigger();
        while (current.head() >= 0) {
            if (current.relation().equals("acl:relcl") || isOccasion(sentence, current)) {
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

    private boolean isActOf(Candidate act, Candidate result) {
        Token doing = act.clause().carrier().orElse(act.trigger());
        Token done = result.trigger();
        Sentence sentence = act.sentence();
        if (act.trigger().isNoun()
                && act.trigger().head() == done.index()
                && Set.of("nsubj", "obl", "obl:agent").contains(act.trigger().relation())) {
            return true;
        }
        if (!doing.isVerb() || !done.isVerb()) {
            return false;
        }
        boolean participle = done.tag().equals("VBG")
                && Set.of("advcl", "xcomp", "acl", "dep").contains(done.relation());
        boolean coordinated = done.relation().equals("conj")
                && sentence.children(done, "nsubj", "nsubj:pass").isEmpty();
        boolean occasion = doing.head() == done.index()
                && doing.relation().equals("advcl")
                && sentence.children(doing, "mark", "advmod").stream()
                        .anyMatch(mark -> OCCASION.contains(mark.lemma()));
        boolean parted = new Arguments(sentence, classes)
                .mainVerb(done)
                .filter(verb -> verb.index() == doing.index())
                .isPresent();
        return occasion || parted || done.head() == doing.index() && (participle || coordinated);
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
                || candidate.sentence().child(candidate.trigger(), "cop").isPresent()
                || !candidate.actors().isEmpty() && !candidate.recipients().isEmpty()) {
            return Optional.empty();
        }
        boolean tells = !candidate.actors().isEmpty() || !candidate.recipients().isEmpty();
        if (tells && (candidate.place() != null || isDated(candidate)) || isTelling(candidate)) {
            return Optional.empty();
        }
        boolean definite = candidate.sentence().children(candidate.trigger(), "det").stream()
                .anyMatch(token -> classes.contains("definite", token.lemma()));
        return tells && !definite || candidate.place() != null && !definite
                ? Optional.empty()
                : Optional.of("a bare noun that refers to a happening told elsewhere");
    }

    /** "the 1994 attack on the mission", "the March raid": the phrase has a date of its own. */
    private boolean isDated(Candidate candidate) {
        Sentence sentence = candidate.sentence();
        Token noun = candidate.trigger();
        Token top = noun.relation().equals("compound") ? sentence.token(noun.head()) : noun;
        return sentence.children(top, "nummod", "compound", "nmod:poss", "amod").stream()
                .anyMatch(child ->
                        mentions.times().stream().anyMatch(time -> time.span().contains(child.span())));
    }

    /** "the assassination of a union leader", "the blockade by Azerbaijani forces": the phrase itself says who. */
    private static boolean isTelling(Candidate candidate) {
        return Stream.of("of", "by", "against", "poss", "victim")
                .flatMap(slot -> candidate.clause().slot(slot).stream())
                .anyMatch(argument -> Stream.concat(candidate.actors().stream(), candidate.recipients().stream())
                        .anyMatch(participant -> participant
                                .mention()
                                .span()
                                .contains(argument.head().span())));
    }
}
