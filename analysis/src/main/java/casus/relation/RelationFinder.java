package casus.relation;

import casus.actor.ActorMention;
import casus.attribution.ClaimAttribution;
import casus.claim.Claim;
import casus.claim.Slot;
import casus.claim.Status;
import casus.event.ClaimIds;
import casus.event.Evidence;
import casus.event.Mentions;
import casus.event.Trace;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes relation claims from what one noun, verb or name ties together. Thread-safe. */
public final class RelationFinder {
    private static final Set<String> SYMMETRIC = Set.of("ally-of", "at-war-with", "same-as");
    private static final Set<Status> WAR = Set.of(Status.ONGOING, Status.OCCURRED);

    private final RelationWords words = new RelationWords();
    private final NounForms nouns = new NounForms(words);
    private final VerbForms verbs = new VerbForms(words);
    private final Fit fit = new Fit(words);
    private final Standing standing = new Standing();

    /** Claims in text order; an equal relation only once. */
    public List<Claim> find(Mentions mentions, Trace trace) {
        Map<String, Claim> found = new LinkedHashMap<>();
        ClaimIds ids = new ClaimIds(mentions.article());
        int at = 0;
        List<ActorMention> all = mentions.actors().mentions();
        for (Sentence sentence : mentions.sentences()) {
            while (at < all.size()
                    && all.get(at).span().begin() < sentence.span().begin()) {
                at++;
            }
            List<ActorMention> here = new ArrayList<>();
            for (int i = at;
                    i < all.size()
                            && all.get(i).span().begin() < sentence.span().end();
                    i++) {
                here.add(all.get(i));
            }
            if (!here.isEmpty()) {
                sentence(new Scene(mentions, sentence, here), mentions, ids, found, trace);
            }
        }
        return List.copyOf(found.values());
    }

    private void sentence(Scene scene, Mentions mentions, ClaimIds ids, Map<String, Claim> found, Trace trace) {
        Sentence sentence = scene.sentence();
        for (Found candidate : candidates(scene)) {
            fit.fit(candidate, scene)
                    .ifPresentOrElse(
                            relation -> {
                                Standing.Reading reading = standing.read(mentions, sentence, relation);
                                String key = key(relation);
                                boolean told =
                                        !relation.relation().equals("at-war-with") || WAR.contains(reading.status());
                                if (told
                                        && found.putIfAbsent(key, claim(mentions, ids, sentence, relation, reading))
                                                == null) {
                                    trace.say(sentence.index(), relation.rule(), "made relation " + key);
                                }
                            },
                            () -> trace.say(
                                    sentence.index(),
                                    candidate.rule(),
                                    "refused " + candidate.relation() + ": "
                                            + candidate.subject().actor().id() + " and "
                                            + candidate.object().actor().id() + " can't stand in it"));
        }
    }

    private List<Found> candidates(Scene scene) {
        List<Found> found = new ArrayList<>(SeatForms.units(scene));
        for (Token token : scene.sentence().tokens()) {
            if (token.isNoun()) {
                found.addAll(nouns.find(scene, token));
                found.addAll(SeatForms.seat(scene, token));
                found.addAll(WarForm.find(scene, token));
            } else {
                found.addAll(verbs.find(scene, token));
            }
        }
        return found;
    }

    private static String key(Found found) {
        String subject = found.subject().actor().id();
        String object = found.object().actor().id();
        boolean turn = SYMMETRIC.contains(found.relation()) && object.compareTo(subject) < 0;
        return found.relation() + "|" + (turn ? object + "|" + subject : subject + "|" + object);
    }

    private static Claim claim(
            Mentions mentions, ClaimIds ids, Sentence sentence, Found found, Standing.Reading reading) {
        boolean turn = SYMMETRIC.contains(found.relation())
                && found.object().span().begin() < found.subject().span().begin();
        Side subject = turn ? found.object() : found.subject();
        Side object = turn ? found.subject() : found.object();
        List<Slot> slots = List.of(slot("subject", subject), slot("object", object));
        Claim.Common common = new Claim.Common(
                ids.id("relation", found.tie().span(), found.relation() + "|" + key(found)),
                Evidence.of(sentence, found.tie().span(), slots, reading.cues()),
                Evidence.part(sentence.part()),
                slots,
                reading.status(),
                reading.certainty(),
                reading.background(),
                ClaimAttribution.of(found.tie().span(), mentions.article(), mentions.attributions(), mentions.actors()),
                reading.time(),
                null,
                found.rule());
        return new Claim.Relation(
                common, found.relation(), subject.actor().id(), object.actor().id());
    }

    private static Slot slot(String role, Side side) {
        return new Slot(role, side.actor().id(), side.span(), side.link());
    }
}
