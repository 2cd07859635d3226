package casus.event;

import casus.actor.Actor;
import casus.attribution.AttributionMention;
import casus.attribution.ClaimAttribution;
import casus.claim.Attribution;
import casus.claim.Claim;
import casus.claim.Slot;
import casus.document.Span;
import casus.event.Participants.Participant;
import casus.factuality.FactualityReader;
import casus.sentence.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes event claims and figure claims. Thread-safe. */
public final class EventFinder {
    private final WordClasses classes = new WordClasses();
    private final Plover plover = new Plover();
    private final Matcher matcher = new Matcher(new SenseLexicon(classes), classes);
    private final FactualityReader factuality = new FactualityReader();

    /** Claims in text order; a figure that belongs to an event names it. */
    public List<Claim> find(Mentions mentions, Trace trace) {
        ClaimIds ids = new ClaimIds(mentions.article());
        CandidateFinder candidates = new CandidateFinder(mentions, matcher, classes, factuality, trace);
        FigureFinder figureFinder = new FigureFinder(mentions, classes, ids);
        PlaceMemory places = new PlaceMemory(mentions, classes);
        TimeMemory times = new TimeMemory(classes);
        StoryTime story = new StoryTime(mentions, classes);
        List<Claim> claims = new ArrayList<>();
        List<List<Candidate>> told = new SameVictim(mentions, classes)
                .complete(new TakeUp(mentions, new Merger(classes, trace), trace)
                        .complete(mentions.sentences().stream()
                                .map(candidates::find)
                                .toList()));
        for (Sentence sentence : mentions.sentences()) {
            Map<String, Candidate> events = new LinkedHashMap<>();
            for (Candidate candidate : told.get(sentence.index())) {
                String detail = candidate.sense().type() == null
                        ? candidate.sense().name()
                        : candidate.sense().type();
                events.put(ids.id("event", candidate.trigger().span(), detail), times.dated(places.placed(candidate)));
            }
            List<Claim.Figure> figures = figureFinder.find(sentence, events, story.of(sentence));
            events.forEach((id, candidate) -> {
                List<String> own = figures.stream()
                        .filter(figure -> id.equals(figure.event()))
                        .map(figure -> figure.common().id())
                        .toList();
                Claim.Event event = claim(id, candidate, own, mentions);
                trace.say(
                        sentence.index(),
                        candidate.sense().name(),
                        "made " + event.type() + " of \"" + candidate.trigger().word() + "\", "
                                + candidate.factuality().rule());
                claims.add(event);
            });
            figures.forEach(figure -> trace.say(
                    sentence.index(),
                    figure.common().rule(),
                    "made figure " + figure.measure() + " of " + figure.what()));
            claims.addAll(figures);
        }
        return List.copyOf(claims);
    }

    private Claim.Event claim(String id, Candidate candidate, List<String> figures, Mentions mentions) {
        Sense sense = candidate.sense();
        List<Slot> slots = new ArrayList<>();
        slots.add(new Slot("trigger", null, candidate.trigger().span(), Slot.Link.CLAUSE));
        candidate.actors().forEach(participant -> slots.add(Participants.slot("actor", participant)));
        candidate.recipients().forEach(participant -> slots.add(Participants.slot("recipient", participant)));
        List<Span> cues = new ArrayList<>(candidate.factuality().cues());
        candidate.results().forEach(token -> cues.add(token.span()));
        candidate.clause().core().forEach(token -> cues.add(token.span()));
        List<String> actors = ids(candidate.actors());
        if (actors.isEmpty() && candidate.is("ASSAULT")) {
            actors = List.of(Actor.UNKNOWN.id());
        }
        List<AttributionMention> attributions = new ArrayList<>(mentions.attributions());
        new Accusation(mentions, classes).of(candidate).ifPresent(attributions::add);
        Attribution attribution =
                ClaimAttribution.of(candidate.trigger().span(), mentions.article(), attributions, mentions.actors());
        Claim.Common common = new Claim.Common(
                id,
                Evidence.of(candidate.sentence(), candidate.trigger().span(), slots, cues),
                Evidence.part(candidate.sentence().part()),
                slots,
                OwnDenial.status(candidate, attribution, actors),
                candidate.factuality().certainty(),
                candidate.background(),
                attribution,
                candidate.time(),
                candidate.place(),
                sense.name());
        return new Claim.Event(
                common,
                sense.type(),
                sense.mode(),
                sense.contexts(),
                sense.cameo(),
                plover.goldstein(sense.cameo()),
                Plover.quad(sense.type()),
                candidate.trigger().span(),
                actors,
                ids(candidate.recipients()),
                figures);
    }

    private static List<String> ids(List<Participant> participants) {
        return participants.stream()
                .map(participant -> participant.mention().actor())
                .distinct()
                .toList();
    }
}
