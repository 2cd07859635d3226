package casus.event;

import casus.claim.ClaimPlace;
import casus.claim.ClaimTime;
import casus.claim.Slot;
import casus.claim.Status;
import casus.document.Part;
import casus.event.Participants.Participant;
import casus.place.Place;
import casus.place.PlaceMention;
import casus.sentence.Sentence;
import casus.sentence.Token;
import casus.time.TimeMention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes tellings of definite nouns that take up an act of the same article ("the blast came as lawyers queued"): who,
 * to whom, when and where are those of the nearest act before that they agree with; a headline takes up the lead.
 */
final class TakeUp {
    private static final int LEAD = 4;
    private static final List<String> AIMS =
            List.of("obj", "on", "at", "in", "into", "near", "outside", "of", "against", "victim");
    private static final Set<Status> REAL = Set.of(Status.OCCURRED, Status.ONGOING);
    private static final Set<TimeMention.Precision> SHORT =
            Set.of(TimeMention.Precision.DAY, TimeMention.Precision.WEEK, TimeMention.Precision.RANGE);

    private final Mentions mentions;
    private final Merger merger;
    private final Trace trace;

    TakeUp(Mentions mentions, Merger merger, Trace trace) {
        this.mentions = mentions;
        this.merger = merger;
        this.trace = trace;
    }

    /** The acts of each sentence, those that are taken up among them, in the order of their words. */
    List<List<Candidate>> complete(List<Told> sentences) {
        List<List<Candidate>> events = new ArrayList<>();
        sentences.forEach(told -> events.add(new ArrayList<>(told.events())));
        for (int i = 0; i < events.size(); i++) {
            List<Candidate> before = before(events, i);
            events.get(i).replaceAll(candidate -> placed(candidate, before));
        }
        for (boolean headlines : new boolean[] {false, true}) {
            for (int i = 0; i < sentences.size(); i++) {
                Set<Integer> taken = new HashSet<>();
                for (Candidate mentioned : sentences.get(i).loose()) {
                    Candidate loose = ofItself(mentioned);
                    boolean isHeadline = loose.sentence().part().kind() == Part.Kind.HEADLINE;
                    if (isHeadline != headlines
                            || taken.contains(loose.trigger().index())) {
                        continue;
                    }
                    Optional<Candidate> act = nearest(loose, headlines ? lead(events, i) : before(events, i));
                    if (act.isPresent()) {
                        taken.add(loose.trigger().index());
                        events.get(i).add(joined(loose, act.get()));
                        events.set(i, merger.merged(events.get(i)));
                        trace.say(
                                i,
                                loose.sense().name(),
                                "\"" + loose.trigger().word() + "\" takes up \""
                                        + act.get().trigger().word() + "\" of sentence "
                                        + act.get().sentence().index());
                    }
                }
            }
        }
        events.forEach(list -> list.sort(
                Comparator.comparingInt(candidate -> candidate.trigger().index())));
        return events;
    }

    /** Without the time of the clause that it is mentioned in ("complained on Monday about the raid"). */
    private Candidate ofItself(Candidate loose) {
        List<Token> phrase = loose.sentence().subtree(loose.trigger());
        boolean own = mentions.times().stream()
                .anyMatch(time -> time.text().equals(loose.time().text())
                        && phrase.stream().anyMatch(word -> time.span().contains(word.span())));
        return own || loose.time().basis() == ClaimTime.Basis.PUBLISHED
                ? loose
                : loose.withTime(Setting.unstated(mentions.article()));
    }

    private static List<Candidate> before(List<List<Candidate>> events, int at) {
        List<Candidate> found = new ArrayList<>();
        events.subList(0, at).forEach(found::addAll);
        Collections.reverse(found);
        return found;
    }

    private static List<Candidate> lead(List<List<Candidate>> events, int at) {
        List<Candidate> found = new ArrayList<>();
        events.subList(at + 1, Math.min(events.size(), at + 1 + LEAD)).forEach(found::addAll);
        return found;
    }

    /** "bombs fell on the depot": where the depot was struck before, it is that strike, with its time and place. */
    private Candidate placed(Candidate candidate, List<Candidate> before) {
        if (candidate.place() != null && candidate.time().basis() != ClaimTime.Basis.PUBLISHED
                || !candidate.is("ASSAULT")
                || !REAL.contains(candidate.factuality().status())) {
            return candidate;
        }
        Set<String> things = things(candidate, true);
        return before.stream()
                .filter(act ->
                        act.is("ASSAULT") && REAL.contains(act.factuality().status()))
                .filter(act -> things(act, false).stream().anyMatch(things::contains))
                .filter(act -> overlap(candidate.time(), act.time()) && isNear(candidate.place(), act.place()))
                .findFirst()
                .map(act -> joined(candidate, act))
                .orElse(candidate);
    }

    /** The things that an act is done to, by their nouns; only those with "the" where they are to be known. */
    private static Set<String> things(Candidate candidate, boolean known) {
        Sentence sentence = candidate.sentence();
        return AIMS.stream()
                .flatMap(slot -> candidate.clause().slot(slot).stream())
                .map(Argument::head)
                .filter(head -> head.isNoun() && !head.isProperNoun())
                .filter(head -> !known
                        || sentence.child(head, "det")
                                .filter(det -> det.lemma().equalsIgnoreCase("the"))
                                .isPresent())
                .map(head -> head.lemma())
                .collect(Collectors.toSet());
    }

    /** The nearest that agrees: of several first one at a town that the sentence names, then one of its stated time. */
    private Optional<Candidate> nearest(Candidate loose, List<Candidate> acts) {
        Set<String> towns = towns(loose.sentence());
        return acts.stream()
                .filter(act -> agree(loose, act))
                .filter(act -> towns.isEmpty() || !isTown(act.place()) || isIn(act.place(), towns))
                .min(Comparator.comparingInt(
                        act -> (isIn(act.place(), towns) ? 0 : 2) + (isTimed(loose, act) ? 0 : 1)));
    }

    private Set<String> towns(Sentence sentence) {
        return mentions.places().stream()
                .filter(mention -> sentence.span().contains(mention.span()))
                .map(PlaceMention::place)
                .filter(place -> place.precision() == Place.Precision.CITY)
                .map(Place::name)
                .collect(Collectors.toSet());
    }

    private static boolean isTown(@Nullable ClaimPlace place) {
        return place != null && place.place().precision() == Place.Precision.CITY;
    }

    private static boolean isIn(@Nullable ClaimPlace place, Set<String> towns) {
        return place != null && towns.contains(place.place().name());
    }

    private static boolean isTimed(Candidate loose, Candidate act) {
        return loose.time().basis() != ClaimTime.Basis.PUBLISHED && act.time().basis() != ClaimTime.Basis.PUBLISHED;
    }

    private static boolean agree(Candidate loose, Candidate act) {
        return Objects.equals(loose.sense().type(), act.sense().type())
                && REAL.contains(loose.factuality().status())
                && REAL.contains(act.factuality().status())
                && isKnown(act)
                && (act.background() || !loose.background())
                && (loose.sense().mode() == null
                        || act.sense().mode() == null
                        || loose.sense().mode().equals(act.sense().mode()))
                && shareOne(loose.actors(), act.actors())
                && shareOne(loose.recipients(), act.recipients())
                && overlap(loose.time(), act.time())
                && isNear(loose.place(), act.place());
    }

    /** An act that says who or where; not the thing itself ("the fighting goes on"). */
    private static boolean isKnown(Candidate act) {
        return !act.actors().isEmpty() || !act.recipients().isEmpty() || act.place() != null;
    }

    private static boolean shareOne(List<Participant> some, List<Participant> others) {
        return some.isEmpty()
                || others.isEmpty()
                || some.stream().anyMatch(one -> others.stream()
                        .anyMatch(other -> isPartOf(one, other) || isPartOf(other, one)));
    }

    private static boolean isPartOf(Participant part, Participant whole) {
        String inner = part.mention().actor();
        String outer = whole.mention().actor();
        return inner.equals(outer) || inner.startsWith(outer + ".");
    }

    private static boolean overlap(ClaimTime one, ClaimTime other) {
        if (one.basis() == ClaimTime.Basis.PUBLISHED || other.basis() == ClaimTime.Basis.PUBLISHED) {
            return true;
        }
        return !isBefore(one.to(), other.from()) && !isBefore(other.to(), one.from());
    }

    private static boolean isBefore(@Nullable LocalDate end, @Nullable LocalDate begin) {
        return end != null && begin != null && end.isBefore(begin);
    }

    private static boolean isNear(@Nullable ClaimPlace one, @Nullable ClaimPlace other) {
        if (one == null || other == null) {
            return true;
        }
        boolean country = Objects.equals(one.place().country(), other.place().country());
        boolean towns =
                one.place().precision() == Place.Precision.CITY && other.place().precision() == Place.Precision.CITY;
        return country && (!towns || one.place().name().equals(other.place().name()));
    }

    private static Candidate joined(Candidate loose, Candidate act) {
        Candidate whole = loose;
        if (whole.actors().isEmpty()) {
            whole = whole.withActors(told(act.actors()));
        }
        if (whole.recipients().isEmpty()) {
            whole = whole.withRecipients(told(act.recipients()));
        }
        ClaimPlace place = act.place();
        if (whole.place() == null && place != null) {
            whole = whole.withPlace(new ClaimPlace(place.span(), place.place(), ClaimPlace.Basis.CONTEXT));
        }
        ClaimTime time = act.time();
        if (whole.time().basis() == ClaimTime.Basis.PUBLISHED
                && time.basis() != ClaimTime.Basis.PUBLISHED
                && SHORT.contains(time.precision())) {
            whole = whole.withTime(
                    new ClaimTime(time.text(), time.from(), time.to(), time.precision(), ClaimTime.Basis.CONTEXT));
        }
        if (whole.sense().mode() == null && act.sense().mode() != null) {
            whole = whole.with(
                    whole.sense()
                            .as(
                                    whole.sense().name(),
                                    act.sense().type(),
                                    act.sense().mode(),
                                    act.sense().cameo()),
                    whole.factuality());
        }
        return act.background() ? whole.asBackground() : whole;
    }

    private static List<Participant> told(List<Participant> participants) {
        return participants.stream()
                .map(participant -> new Participant(participant.mention(), Slot.Link.STORY))
                .toList();
    }
}
