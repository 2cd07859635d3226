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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the events of one article, sentence by sentence, clause first. */
final class CandidateFinder {
    private static final Set<Status> REAL = Set.of(Status.OCCURRED, Status.ONGOING);
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
    private final Merger merger;
    private final BareMention bare;
    private final Instruments instruments = new Instruments();
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
        this.intent = new Intent(classes, mentions.actors());
        this.gate = new Gate(classes, mentions.actors());
        this.purposes = new Purposes(classes, trace);
        this.merger = new Merger(classes, trace);
        this.bare = new BareMention(mentions, classes);
        this.trace = trace;
    }

    Told find(Sentence sentence) {
        if (sentence.tokens().stream().noneMatch(token -> matcher.isTrigger(sentence, token))) {
            return Told.NOTHING;
        }
        Optional<String> refusal = gate.refusal(sentence);
        if (refusal.isPresent()) {
            trace.say(sentence.index(), "gate", "refused the sentence: " + refusal.get());
            return Told.NOTHING;
        }
        List<Candidate> found = new ArrayList<>();
        List<Candidate> loose = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            Optional<Candidate> told = candidate(sentence, token);
            told.ifPresent(found::add);
            if (told.isEmpty()) {
                loose.addAll(retold(sentence, token));
            }
        }
        List<Candidate> own = merger.withoutSaying(Merger.withoutCarriers(found));
        List<Candidate> told = purposes.without(merger.withoutContents(own)).stream()
                .map(intent::read)
                .toList();
        List<Candidate> kept = merger.withoutOccurrences(accepted(sentence, merger.merged(told), loose));
        loose.removeIf(
                noun -> kept.stream().anyMatch(outer -> outer.sense().takesContent() && merger.isContent(outer, noun)));
        return new Told(kept, List.copyOf(loose));
    }

    private Optional<Candidate> candidate(Sentence sentence, Token token) {
        if (!matcher.isTrigger(sentence, token) || isPartOfName(sentence, token)) {
            return Optional.empty();
        }
        Clause clause = Clause.of(sentence, token, classes);
        Participants participants = new Participants(sentence, mentions.actors(), classes);
        Optional<Sense> sense = matcher.match(sentence, token, clause, participants);
        if (sense.isEmpty() && trace != Trace.NONE) {
            trace.say(
                    sentence.index(),
                    "senses",
                    "\"" + token.word() + "\" has no political sense in this clause; nearest: "
                            + matcher.nearest(sentence, token, clause, participants));
        }
        return sense.map(found -> candidate(sentence, token, clause, participants, found));
    }

    /** A definite noun in each of the senses in which it may name an act told elsewhere. */
    private List<Candidate> retold(Sentence sentence, Token token) {
        if (!bare.isDefinite(sentence, token) || isPartOfName(sentence, token)) {
            return List.of();
        }
        Clause clause = Clause.of(sentence, token, classes);
        Participants participants = new Participants(sentence, mentions.actors(), classes);
        return matcher.retold(sentence, token, clause, participants).stream()
                .map(sense -> candidate(sentence, token, clause, participants, sense))
                .toList();
    }

    private Candidate candidate(Sentence sentence, Token token, Clause clause, Participants participants, Sense plain) {
        Sense sense = instruments.read(sentence, clause, plain);
        List<Participant> actors = participants.first(clause, sense.actorSlots());
        List<Participant> recipients = new ArrayList<>(participants.first(clause, sense.recipientSlots()));
        if (recipients.isEmpty()) {
            recipients.addAll(participants.first(
                    clause, CONTENT_RECIPIENTS.getOrDefault(String.valueOf(sense.type()), List.of())));
        }
        recipients.removeIf(recipient -> actors.stream()
                .anyMatch(actor ->
                        actor.mention().actor().equals(recipient.mention().actor())));
        Factuality reading = factuality.read(sentence, clause.carrier().orElse(token));
        if (clause.carrier().isPresent() && REAL.contains(reading.status())) {
            Factuality itself = factuality.read(sentence, token);
            reading = itself.status() == Status.OCCURRED ? reading : itself;
        }
        Optional<TimeMention> stated =
                setting.time(sentence, token).or(() -> clause.carrier().flatMap(verb -> setting.time(sentence, verb)));
        Optional<TimeMention> told = story.of(sentence);
        if (stated.isPresent() && !sense.takesContent() && isToCome(stated.get()) && REAL.contains(reading.status())) {
            reading = new Factuality(Status.PLANNED, reading.certainty(), reading.cues(), "time to come");
        }
        @Nullable ClaimPlace place = whereabouts.stated(sentence, token, clause, sense.type());
        return new Candidate(
                sentence,
                token,
                clause,
                sense,
                actors,
                List.copyOf(recipients),
                reading,
                time(stated, told, sentence, token, clause),
                place,
                background.holds(sentence, token, stated, told),
                List.of());
    }

    /** "gather later this month": a time wholly after publication. */
    private boolean isToCome(TimeMention mention) {
        LocalDate published = mentions.article().published();
        LocalDate from = mention.from();
        LocalDate to = mention.to();
        return published != null
                && from != null
                && to != null
                && to.isAfter(published)
                && (from.isAfter(published)
                        || mention.text().toLowerCase(Locale.ROOT).startsWith("later"));
    }

    private ClaimTime time(
            Optional<TimeMention> stated, Optional<TimeMention> told, Sentence sentence, Token token, Clause clause) {
        if (stated.isPresent()) {
            return Setting.stated(stated.get());
        }
        return told.map(mention -> new ClaimTime(
                        mention.text(), mention.from(), mention.to(), mention.precision(), ClaimTime.Basis.CONTEXT))
                .orElseGet(() -> Setting.unstated(
                        mentions.article(),
                        setting.weekday(sentence, token)
                                .or(() -> clause.carrier().flatMap(verb -> setting.weekday(sentence, verb)))
                                .orElse(null)));
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

    private List<Candidate> accepted(Sentence sentence, List<Candidate> found, List<Candidate> loose) {
        List<Candidate> kept = new ArrayList<>();
        for (Candidate candidate : found) {
            Optional<String> refusal = gate.refusal(candidate).or(() -> bare.refusal(candidate));
            if (refusal.isPresent()) {
                trace.say(
                        sentence.index(),
                        candidate.sense().name(),
                        "refused \"" + candidate.trigger().word() + "\": " + refusal.get());
                loose.addAll(retold(sentence, candidate.trigger()));
            } else {
                kept.add(candidate);
            }
        }
        return kept;
    }
}
