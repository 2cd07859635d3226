package casus.event;

import casus.actor.Actor;
import casus.actor.ActorMention;
import casus.actor.Actors;
import casus.claim.Slot;
import casus.claim.Status;
import casus.event.Participants.Participant;
import casus.factuality.FactualityReader.Factuality;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Declared intent: "said it would boycott the vote" is a threat, "said they will not end the strike" a refusal. It
 * holds only where whoever speaks and whoever is to act are the same.
 */
final class Intent {
    private static final Set<String> KINDNESSES =
            Set.of("AID", "CONSULT", "COOPERATE", "SUPPORT", "RETREAT", "CONCEDE", "AGREE");
    private static final Set<String> PRONOUNS = Set.of("it", "they", "he", "she", "we", "i");

    private record Code(@Nullable String mode, String cameo) {}

    private static final Code REFUSAL = new Code(null, "120");

    /** Mode and CAMEO code of the threat to do what a root stands for. */
    private static final Map<String, Code> THREATS = Map.of(
            "SANCTION", new Code("relations", "131"),
            "COERCE", new Code("restrict", "132"),
            "PROTEST", new Code("restrict", "133"),
            "ASSAULT", new Code("violence", "138"));
    /** Mode and CAMEO code of the refusal to do what a root stands for. */
    private static final Map<String, Code> REFUSALS = Map.of(
            "AID", new Code("assist", "122"),
            "COOPERATE", new Code("assist", "121"),
            "CONSULT", new Code("meet", "125"),
            "RETREAT", new Code("yield", "124"),
            "CONCEDE", new Code("yield", "124"));

    /** CAMEO code of the promise to do what a root stands for. */
    private static final Map<String, Code> PROMISES = Map.of(
            "AID", new Code(null, "033"),
            "COOPERATE", new Code(null, "031"),
            "CONSULT", new Code(null, "036"),
            "RETREAT", new Code(null, "035"),
            "CONCEDE", new Code(null, "035"));

    /** Mode and CAMEO code of the demand to do what a root stands for. */
    private static final Map<String, Code> DEMANDS = Map.of(
            "AID", new Code("assist", "103"),
            "COOPERATE", new Code("assist", "101"),
            "CONSULT", new Code("meet", "106"),
            "RETREAT", new Code("yield", "105"),
            "CONCEDE", new Code("yield", "105"));

    private static final Set<String> TRUCES =
            Set.of("ceasefire", "truce", "cease-fire", "armistice", "peace", "hostility");
    private static final Set<String> SPOKEN = Set.of("AGREE", "REQUEST", "REJECT", "THREATEN");
    private static final Set<String> DUTY = Set.of("must", "should", "ought");
    private static final Set<String> OFFICES = Set.of("GOV", "MIL", "LEG", "PTY", "REB", "OPP");

    private final WordClasses classes;
    private final Actors actors;

    Intent(WordClasses classes, Actors actors) {
        this.classes = classes;
        this.actors = actors;
    }

    /** Who says it: the subject of the verb of saying, whom it stands for, and whether what is said is a promise. */
    private record Speaker(Token subject, Optional<ActorMention> mention, boolean pledges) {}

    /** The candidate, or the threat, promise, demand or refusal that it is; what is said has been said. */
    Candidate read(Candidate candidate) {
        Candidate read = asMeant(candidate);
        Factuality factuality = read.factuality();
        boolean spoken = factuality.status() == Status.ONGOING
                        && SPOKEN.contains(String.valueOf(read.sense().type()))
                || factuality.status() == Status.PLANNED && read.is("THREATEN") && isFuture(read);
        return spoken
                ? read.with(
                        read.sense(),
                        new Factuality(Status.OCCURRED, factuality.certainty(), factuality.cues(), factuality.rule()))
                : read;
    }

    private Candidate asMeant(Candidate candidate) {
        String type = candidate.sense().type();
        if (type == null) {
            return candidate;
        }
        if (isOrdered(candidate)) {
            Factuality asked = candidate.factuality();
            return candidate.with(
                    candidate.sense(), new Factuality(Status.PLANNED, asked.certainty(), asked.cues(), "ordered"));
        }
        if (type.equals("REQUEST") && "yield".equals(candidate.sense().mode()) && isOwnFight(candidate)) {
            return spoken(candidate, "AGREE", new Code(null, "030"));
        }
        boolean negated = candidate.factuality().status() == Status.NOT_OCCURRED;
        if (negated && KINDNESSES.contains(type) && isRefusal(candidate)) {
            return spoken(candidate, "REJECT", REFUSALS.getOrDefault(type, REFUSAL));
        }
        Optional<Speaker> speaker = speaker(candidate);
        if (speaker.isEmpty()) {
            return candidate;
        }
        boolean own = isOwn(candidate, speaker.get());
        if (!own) {
            Code demand = DEMANDS.get(type);
            return demand != null && isDuty(candidate) ? demanded(candidate, speaker.get(), demand) : candidate;
        }
        return isFuture(candidate)
                ? declared(withSpeaker(candidate, speaker.get()), type, negated, speaker.get())
                : candidate;
    }

    /** "ordered air strikes": what is ordered as a thing is to come; to order others to act is to ask it of them. */
    private static boolean isOrdered(Candidate candidate) {
        Token noun = candidate.trigger();
        return candidate.factuality().status() == Status.REQUESTED
                && noun.isNoun()
                && noun.relation().equals("obj")
                && candidate.sentence().token(noun.head()).lemma().equals("order");
    }

    private Candidate declared(Candidate candidate, String type, boolean negated, Speaker speaker) {
        boolean planned = candidate.factuality().status() == Status.PLANNED;
        Code threat = THREATS.get(type);
        if (threat != null && (planned || isConditional(candidate))) {
            return spoken(candidate, "THREATEN", threat);
        }
        if (negated && KINDNESSES.contains(type)) {
            return spoken(candidate, "REJECT", REFUSALS.getOrDefault(type, REFUSAL));
        }
        Code promise = speaker.pledges() ? PROMISES.get(type) : null;
        if (promise != null && planned && !"withdraw".equals(candidate.sense().mode())) {
            return spoken(candidate, "AGREE", promise);
        }
        return candidate;
    }

    private static Candidate spoken(Candidate candidate, String type, Code code) {
        Sense sense = candidate.sense();
        Factuality factuality = candidate.factuality();
        return candidate.with(
                sense.as("declared-intent:" + sense.name(), type, code.mode(), code.cameo()),
                new Factuality(Status.OCCURRED, factuality.certainty(), factuality.cues(), "declared intent"));
    }

    /** "must withdraw its troops, the envoy said": whoever says it demands it of whoever is to do it. */
    private static Candidate demanded(Candidate candidate, Speaker speaker, Code code) {
        List<Participant> asking = speaker.mention().stream()
                .map(mention -> new Participant(mention, Slot.Link.CLAUSE))
                .toList();
        if (asking.isEmpty()) {
            return candidate;
        }
        return spoken(candidate, "REQUEST", code)
                .withRecipients(candidate.actors())
                .withActors(asking);
    }

    /** "We will burn their towns": who says "we" is who is to act. */
    private static Candidate withSpeaker(Candidate candidate, Speaker speaker) {
        if (!candidate.actors().isEmpty() || speaker.mention().isEmpty()) {
            return candidate;
        }
        return candidate.withActors(List.of(new Participant(speaker.mention().get(), Slot.Link.PRONOUN)));
    }

    /** "Israel will not release them": who is to act refuses, whoever tells it. */
    private boolean isRefusal(Candidate candidate) {
        Sentence sentence = candidate.sentence();
        Token verb = verb(candidate);
        return verb.isVerb()
                && !candidate.actors().isEmpty()
                && sentence.children(verb, "aux").stream()
                        .map(aux -> aux.lemma().toLowerCase(Locale.ROOT))
                        .anyMatch(aux -> aux.equals("will") || aux.equals("wo"))
                && sentence.children(verb, "aux:pass").isEmpty();
    }

    private static Token verb(Candidate candidate) {
        return candidate.clause().carrier().orElse(candidate.trigger());
    }

    private boolean isFuture(Candidate candidate) {
        return candidate.sentence().children(verb(candidate), "aux").stream()
                .anyMatch(aux -> classes.contains("future", aux.lemma().toLowerCase(Locale.ROOT)));
    }

    private static boolean isDuty(Candidate candidate) {
        return candidate.factuality().status() == Status.REQUESTED
                && candidate.sentence().children(verb(candidate), "aux").stream()
                        .anyMatch(aux -> DUTY.contains(aux.lemma().toLowerCase(Locale.ROOT)));
    }

    /** "would walk out unless …": a threat names what would avert it. */
    private static boolean isConditional(Candidate candidate) {
        Sentence sentence = candidate.sentence();
        return candidate.factuality().status() == Status.POSSIBLE
                && sentence.children(verb(candidate), "advcl").stream()
                        .flatMap(clause -> sentence.children(clause, "mark").stream())
                        .anyMatch(mark ->
                                Set.of("unless", "if").contains(mark.lemma().toLowerCase(Locale.ROOT)));
    }

    /** "called for an end to its war", "for a ceasefire with the army": a party that is ready to stop asks for nothing. */
    private boolean isOwnFight(Candidate candidate) {
        Sentence sentence = candidate.sentence();
        return candidate.clause().slot("for").stream()
                .flatMap(argument -> sentence.subtree(argument.head()).stream())
                .filter(word -> classes.contains("violence", word.lemma()) || TRUCES.contains(word.lemma()))
                .anyMatch(fight -> sentence.child(fight, "nmod:poss")
                                .filter(owner -> owner.tag().equals("PRP$"))
                                .isPresent()
                        || sentence.children(fight, "nmod").stream()
                                .anyMatch(other -> sentence.preposition(other).equals("with")));
    }

    /** The verb of saying stands over the clause, or is put in after it ("…, the envoy said"). */
    private Optional<Speaker> speaker(Candidate candidate) {
        Sentence sentence = candidate.sentence();
        Token verb = verb(candidate);
        if (!verb.isVerb()) {
            return Optional.empty();
        }
        Optional<Token> saying = verb.head() >= 0 && verb.relation().equals("ccomp")
                ? Optional.of(sentence.token(verb.head()))
                : sentence.children(verb, "parataxis").stream().findFirst();
        return saying.filter(word -> classes.contains("say", word.lemma()))
                .flatMap(word -> sentence.child(word, "nsubj")
                        .map(subject -> new Speaker(
                                subject,
                                actors.covering(subject.span()),
                                classes.contains("pledge", word.lemma()) || isSame(sentence, verb, subject))));
    }

    /** Whether who is to act and who speaks are the same, or the one speaks for the other. */
    private boolean isOwn(Candidate candidate, Speaker speaker) {
        return isSame(candidate.sentence(), verb(candidate), speaker.subject())
                || speaker.mention().isPresent()
                        && candidate.actors().stream()
                                .anyMatch(actor -> speaksFor(speaker.mention().get(), actor.mention()));
    }

    private static boolean isSame(Sentence sentence, Token verb, Token speaker) {
        return sentence.child(verb, "nsubj")
                .filter(subject -> PRONOUNS.contains(subject.lemma().toLowerCase(Locale.ROOT))
                        || subject.lemma().equals(speaker.lemma()))
                .isPresent();
    }

    /** "Finland will …, the defence minister said": an office speaks for its state, a part for the whole. */
    private boolean speaksFor(ActorMention speaker, ActorMention acting) {
        String part = speaker.actor();
        String whole = acting.actor();
        if (part.equals(whole) || part.startsWith(whole + ".")) {
            return true;
        }
        Actor office = actors.byId().get(part);
        Actor state = actors.byId().get(whole);
        return office != null
                && state != null
                && state.sectors().stream().allMatch(sector -> OFFICES.contains(sector))
                && office.sectors().stream().anyMatch(OFFICES::contains)
                && (office.code() == null || office.code().equals(state.code()));
    }
}
