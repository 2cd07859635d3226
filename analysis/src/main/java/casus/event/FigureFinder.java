package casus.event;

import casus.actor.Actor;
import casus.actor.ActorMention;
import casus.attribution.ClaimAttribution;
import casus.claim.Attribution;
import casus.claim.Certainty;
import casus.claim.Claim;
import casus.claim.ClaimTime;
import casus.claim.Slot;
import casus.claim.Status;
import casus.document.Span;
import casus.event.Participants.Participant;
import casus.factuality.FactualityReader;
import casus.factuality.FactualityReader.Factuality;
import casus.quantity.QuantityMention;
import casus.sentence.Sentence;
import casus.sentence.Token;
import casus.time.TimeMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes figure claims: amounts whose counted thing, or whose verb, says what they measure. */
final class FigureFinder {
    private static final FigureWords WORDS = new FigureWords();
    private static final FactualityReader FACTUALITY = new FactualityReader();
    private static final Set<String> HEDGES =
            Set.of("estimate", "believe", "think", "say", "report", "reckon", "suppose");
    private static final Set<String> OFFICIAL = Set.of("GOV", "MIL", "LEG", "IGO", "REB", "UNO", "EUR");

    private final Mentions mentions;
    private final ClaimIds ids;
    private final Setting setting;
    private final Gate gate;

    FigureFinder(Mentions mentions, WordClasses classes, ClaimIds ids) {
        this.mentions = mentions;
        this.ids = ids;
        this.setting = new Setting(mentions);
        this.gate = new Gate(classes, mentions.actors());
    }

    /** A figure that has been read, for those after it in its sentence. */
    private record Earlier(Reading reading, @Nullable String event, Optional<Participant> of) {}

    List<Claim.Figure> find(Sentence sentence, Map<String, Candidate> events, Optional<TimeMention> story) {
        List<QuantityMention> own = new ArrayList<>(mentions.quantities().stream()
                .filter(quantity -> sentence.span().contains(quantity.span()))
                .filter(quantity -> !quantity.rule().equals("duration"))
                .toList());
        if (own.isEmpty() && events.isEmpty() && mentions.times().isEmpty()
                || gate.refusal(sentence).isPresent()) {
            return List.of();
        }
        List<Claim.Figure> figures = new ArrayList<>();
        List<Earlier> earlier = new ArrayList<>();
        FigureLinks links = new FigureLinks(sentence, events);
        FigureReader reader = new FigureReader(WORDS, sentence, isOfficial(sentence), token -> mentions.actors()
                .covering(token.span())
                .isPresent());
        FigureOwner owner = new FigureOwner(mentions.actors(), sentence);
        own.addAll(ImpliedAmounts.single(WORDS, sentence, events));
        own.addAll(ImpliedAmounts.lasting(WORDS, sentence, mentions.times()));
        for (QuantityMention quantity : own) {
            Optional<Counted> counted = Counted.of(sentence, quantity);
            if (counted.isEmpty()) {
                continue;
            }
            @Nullable String governing = links.governing(counted.get());
            Optional<Earlier> before =
                    earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.get(earlier.size() - 1));
            Optional<Reading> reading = reader.read(
                    counted.get(), before.map(Earlier::reading), governing != null, type(events, governing));
            if (reading.isEmpty()) {
                continue;
            }
            if (quantity.rule().equals("single")
                    && !isSingleHarm(reading.get(), links.event(counted.get(), reading.get()))) {
                continue;
            }
            boolean part = reading.get().rule().equals("part");
            @Nullable
            String event =
                    part && before.isPresent() ? before.get().event() : links.event(counted.get(), reading.get());
            if (gate.refusesFigure(sentence, reading.get().carrier(), event != null)) {
                continue;
            }
            Optional<Participant> of = owner.of(counted.get(), reading.get())
                    .filter(found -> owner.isPlaced(found.mention().actor())
                            || !needsState(reading.get())
                                    && !reading.get().measure().equals("personnel"))
                    .or(() -> part ? before.flatMap(Earlier::of) : Optional.empty())
                    .or(() -> sufferer(reading.get(), event, events, owner))
                    .or(() -> fallback(sentence, reading.get(), earlier, owner));
            earlier.add(new Earlier(reading.get(), event, of));
            figures.add(claim(sentence, counted.get(), reading.get(), of, event, events, story));
        }
        return List.copyOf(figures);
    }

    /** A toll that names nobody is that of the one side that its event was done to. */
    private static Optional<Participant> sufferer(
            Reading reading, @Nullable String event, Map<String, Candidate> events, FigureOwner owner) {
        Candidate candidate = event == null ? null : events.get(event);
        boolean harm = Set.of("killed", "wounded", "casualties", "captured", "detained", "missing")
                .contains(reading.measure());
        return !harm || candidate == null || candidate.recipients().size() != 1
                ? Optional.empty()
                : Optional.of(candidate.recipients().get(0))
                        .filter(found -> owner.isPlaced(found.mention().actor()));
    }

    private static boolean isSingleHarm(Reading reading, @Nullable String event) {
        return event != null
                && Set.of("killed", "wounded").contains(reading.measure())
                && Set.of("state", "verb", "suffers", "modifier").contains(reading.rule());
    }

    private static boolean needsState(Reading reading) {
        return reading.rule().equals("force-of") || reading.carrier().lemma().equals("population");
    }

    /** An army or population without an owner is that of the state that the sentence, or the one before, is about. */
    private Optional<Participant> fallback(
            Sentence sentence, Reading reading, List<Earlier> earlier, FigureOwner owner) {
        if (!needsState(reading)) {
            return Optional.empty();
        }
        for (Earlier other : earlier) {
            Optional<Participant> same = other.of()
                    .filter(found -> owner.state(found.mention().actor()).isPresent());
            if (same.isPresent()) {
                return same.map(found ->
                        moved(found, owner.state(found.mention().actor()).orElseThrow(), reading));
            }
        }
        Optional<Participant> subject = topic(sentence, owner, reading);
        int index = sentence.index() - 1;
        return subject.isPresent()
                        || index < 0
                        || mentions.sentences().get(index).part() != sentence.part()
                ? subject
                : topic(mentions.sentences().get(index), owner, reading);
    }

    /** The state that the main clause of a sentence has as its subject or as its subject's owner. */
    private Optional<Participant> topic(Sentence sentence, FigureOwner owner, Reading reading) {
        Optional<Token> root = sentence.root();
        for (Token subject : root.map(token -> sentence.children(token, "nsubj", "nsubj:pass"))
                .orElse(List.of())) {
            List<Token> places = new ArrayList<>(List.of(subject));
            places.addAll(sentence.children(subject, "nmod:poss", "compound", "amod"));
            for (Token place : places) {
                Optional<Participant> found = mentions.actors()
                        .covering(place.span())
                        .map(mention -> new Participant(mention, Slot.Link.DESCRIPTION))
                        .filter(each -> owner.state(each.mention().actor()).isPresent());
                if (found.isPresent()) {
                    return found.map(each ->
                            moved(each, owner.state(each.mention().actor()).orElseThrow(), reading));
                }
            }
        }
        return Optional.empty();
    }

    private Participant moved(Participant found, String state, Reading reading) {
        String forces = state + ".MIL";
        String id = reading.measure().equals("personnel")
                        && mentions.actors().byId().containsKey(forces)
                ? forces
                : state;
        ActorMention mention = found.mention();
        return new Participant(
                new ActorMention(mention.span(), mention.text(), id, mention.link(), mention.rule()),
                Slot.Link.DESCRIPTION);
    }

    private boolean isOfficial(Sentence sentence) {
        return mentions.actors().mentions().stream()
                .filter(mention -> sentence.span().contains(mention.span()))
                .map(mention -> mentions.actors().byId().get(mention.actor()))
                .anyMatch(actor -> actor != null && actor.code() != null && isPublic(actor));
    }

    private static boolean isPublic(Actor actor) {
        return actor.sectors().isEmpty() || actor.sectors().stream().anyMatch(OFFICIAL::contains);
    }

    private static String type(Map<String, Candidate> events, @Nullable String id) {
        Candidate candidate = id == null ? null : events.get(id);
        String type = candidate == null ? null : candidate.sense().type();
        return type == null ? "" : type;
    }

    private Claim.Figure claim(
            Sentence sentence,
            Counted counted,
            Reading reading,
            Optional<Participant> of,
            @Nullable String event,
            Map<String, Candidate> events,
            Optional<TimeMention> story) {
        QuantityMention quantity = counted.quantity();
        @Nullable Candidate candidate = event == null ? null : events.get(event);
        List<Slot> slots = new ArrayList<>();
        slots.add(new Slot("figure", null, quantity.span(), Slot.Link.CLAUSE));
        of.ifPresent(participant -> slots.add(Participants.slot("of", participant)));
        Optional<TimeMention> stated = setting.time(sentence, counted.top());
        boolean standing = FigureReader.standing().contains(reading.measure());
        Factuality own = FACTUALITY.read(sentence, carrier(sentence, counted, reading));
        Span core = counted.noun() == null
                ? quantity.span()
                : quantity.span().envelope(counted.noun().span());
        List<Span> cues = new ArrayList<>(own.cues());
        cues.add(reading.carrier().span());
        Optional<Token> hedge = hedge(sentence, counted.top());
        Claim.Common common = new Claim.Common(
                ids.id("figure", quantity.span(), reading.measure()),
                Evidence.of(sentence, core, slots, cues),
                Evidence.part(sentence.part()),
                slots,
                status(candidate, own, standing, story, sentence, counted.top()),
                hedge.isPresent()
                        ? Certainty.PROBABLE
                        : candidate == null || standing
                                ? own.certainty()
                                : candidate.factuality().certainty(),
                candidate == null ? isOld(story) : candidate.background(),
                attribution(sentence, counted, reading, hedge),
                time(candidate, stated, story, standing),
                candidate == null ? null : candidate.place(),
                "figure-" + reading.measure() + "-" + reading.rule());
        return new Claim.Figure(
                common,
                reading.measure(),
                quantity.low(),
                quantity.high(),
                quantity.approximate(),
                quantity.unit(),
                of.map(participant -> participant.mention().actor()).orElse(null),
                what(counted, reading),
                asOf(reading, stated),
                event);
    }

    /** The word whose clause says whether it is so: the verb of the figure, or the nearest one above it. */
    private static Token carrier(Sentence sentence, Counted counted, Reading reading) {
        Token current = reading.carrier().isVerb() ? reading.carrier() : counted.top();
        for (int steps = 0; steps < 4 && current.head() >= 0 && !current.isVerb(); steps++) {
            current = sentence.token(current.head());
        }
        return current.isVerb() ? current : counted.top();
    }

    private Status status(
            @Nullable Candidate candidate,
            Factuality own,
            boolean standing,
            Optional<TimeMention> story,
            Sentence sentence,
            Token top) {
        if (candidate != null && !standing) {
            return candidate.factuality().status();
        }
        boolean told = own.status() == Status.OCCURRED || own.status() == Status.ONGOING;
        if (!standing || !told) {
            return own.status();
        }
        return !isOld(story) && isPresent(sentence, top) ? Status.ONGOING : Status.OCCURRED;
    }

    private boolean isOld(Optional<TimeMention> story) {
        return story.isPresent() && StoryTime.isOld(mentions.article().published(), story.get());
    }

    private ClaimTime time(
            @Nullable Candidate candidate,
            Optional<TimeMention> stated,
            Optional<TimeMention> story,
            boolean standing) {
        if (stated.isPresent() && (standing || candidate == null)) {
            return Setting.stated(stated.get());
        }
        if (candidate != null) {
            return candidate.time();
        }
        return story.map(mention -> new ClaimTime(
                        mention.text(), mention.from(), mention.to(), mention.precision(), ClaimTime.Basis.CONTEXT))
                .orElseGet(() -> Setting.unstated(mentions.article()));
    }

    /** What is counted; where nothing stands behind the number, the noun that it is the number of. */
    private static String what(Counted counted, Reading reading) {
        boolean of = reading.rule().equals("force-of") || reading.rule().equals("population-of");
        return of && counted.noun() == null ? reading.carrier().word() : counted.what();
    }

    /** A toll that rises on a day is as of that day. */
    private static @Nullable String asOf(Reading reading, Optional<TimeMention> stated) {
        boolean counts = reading.rule().equals("toll") || reading.rule().equals("counting");
        return counts && stated.isPresent() && stated.get().to() != null
                ? String.valueOf(stated.get().to())
                : null;
    }

    /** "is estimated to", "believed to number": a source that nobody names. */
    private static Optional<Token> hedge(Sentence sentence, Token top) {
        Token current = top;
        for (int steps = 0; steps < 4 && current.head() >= 0; steps++) {
            current = sentence.token(current.head());
            boolean passive = current.tag().equals("VBN")
                    && sentence.child(current, "obj").isEmpty()
                    && sentence.children(current, "aux").stream()
                            .noneMatch(aux -> aux.lemma().equals("have"));
            if (HEDGES.contains(current.lemma()) && passive && current.index() < top.index()) {
                boolean named = sentence.children(current, "obl").stream()
                        .anyMatch(agent -> sentence.preposition(agent).equals("by"));
                return named ? Optional.empty() : Optional.of(current);
            }
        }
        return Optional.empty();
    }

    private Attribution attribution(Sentence sentence, Counted counted, Reading reading, Optional<Token> hedge) {
        Span span = counted.quantity().span();
        Optional<Attribution> counting = counter(sentence, counted, reading);
        if (counting.isPresent()) {
            return counting.get();
        }
        Attribution found = ClaimAttribution.of(span, mentions.article(), mentions.attributions(), mentions.actors());
        return found.kind() == Attribution.Kind.AUTHOR && hedge.isPresent()
                ? new Attribution(
                        Attribution.Kind.UNNAMED, null, null, hedge.get().span(), List.of())
                : found;
    }

    /** "Bern puts the dead at 60, Oslo at fewer than 20": each gives the count. */
    private Optional<Attribution> counter(Sentence sentence, Counted counted, Reading reading) {
        if (!reading.rule().equals("toll") || !reading.carrier().lemma().equals("put")) {
            return Optional.empty();
        }
        Span span = counted.quantity().span();
        return mentions.actors().mentions().stream()
                .filter(mention -> sentence.span().contains(mention.span())
                        && mention.span().end() <= span.begin())
                .filter(mention -> sentence.headOf(mention.span())
                        .filter(head -> Set.of("nsubj", "obj", "conj", "appos", "dep", "parataxis")
                                .contains(head.relation()))
                        .isPresent())
                .reduce((first, second) -> second)
                .map(mention -> new Attribution(
                        Attribution.Kind.NAMED,
                        mention.actor(),
                        mention.text(),
                        reading.carrier().span(),
                        List.of()));
    }

    private static boolean isPresent(Sentence sentence, Token noun) {
        Token current = noun;
        for (int steps = 0; steps < sentence.size() && current.head() >= 0; steps++) {
            current = sentence.token(current.head());
            boolean verb = current.isVerb() || sentence.child(current, "cop").isPresent();
            if (current.tag().equals("VBD")) {
                return false;
            }
            if (verb && !current.tag().equals("VBG")) {
                return sentence.children(current, "aux", "aux:pass", "cop").stream()
                        .noneMatch(token -> token.tag().equals("VBD"));
            }
        }
        return true;
    }
}
