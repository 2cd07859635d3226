package casus.relation;

import casus.actor.Actor;
import casus.actor.ActorMention;
import casus.attribution.ClaimAttribution;
import casus.claim.Certainty;
import casus.claim.Claim;
import casus.claim.ClaimTime;
import casus.claim.Slot;
import casus.claim.Status;
import casus.document.Span;
import casus.event.ClaimIds;
import casus.event.Evidence;
import casus.event.Mentions;
import casus.event.Trace;
import casus.sentence.Sentence;
import casus.sentence.Token;
import casus.time.TimeMention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes relation claims. Thread-safe. */
public final class RelationFinder {
    private static final int WORD = 12;
    private static final Pattern HEAD =
            Pattern.compile("(?i)\\b(president|prime minister|premier|leader|chancellor|king|emir|supreme leader)\\b");
    private static final Pattern NOT_HEAD = Pattern.compile(
            "(?i)\\b(vice|deputy|former|ex|opposition|acting|late|rebel|party|congress|senate|council|commission)\\b");

    /** Claims in text order; an equal relation only once. */
    public List<Claim> find(Mentions mentions, Trace trace) {
        Map<String, Claim> found = new LinkedHashMap<>();
        ClaimIds ids = new ClaimIds(mentions.article());
        for (Sentence sentence : mentions.sentences()) {
            for (Found relation : inSentence(mentions, sentence)) {
                String key = relation.name() + "|" + relation.subject() + "|" + relation.object();
                if (!found.containsKey(key)) {
                    found.put(key, claim(mentions, ids, sentence, relation));
                    trace.say(sentence.index(), relation.name(), "made relation " + key);
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** A relation and the words for it. */
    private record Found(String name, String subject, String object, Span words, List<Slot> slots) {}

    private static List<Found> inSentence(Mentions mentions, Sentence sentence) {
        List<Found> found = new ArrayList<>();
        for (ActorMention mention : mentions.actors().mentions()) {
            if (sentence.span().contains(mention.span())) {
                leader(mentions, mention).ifPresent(found::add);
            }
        }
        for (Token token : sentence.tokens()) {
            if (token.lemma().equals("war") && sentence.preposition(token).equals("at")) {
                war(mentions, sentence, token).ifPresent(found::add);
            }
        }
        return found;
    }

    /** "Russian President X", "North Korea's leader X": the title and the state stand before the name. */
    private static Optional<Found> leader(Mentions mentions, ActorMention mention) {
        boolean titled = mention.rule().equals("title-name")
                && HEAD.matcher(mention.text()).find()
                && !NOT_HEAD.matcher(before(mentions, mention) + mention.text()).find();
        Actor actor = mentions.actors().byId().get(mention.actor());
        if (!titled || actor == null || actor.code() == null) {
            return Optional.empty();
        }
        Slot slot = new Slot("subject", mention.actor(), mention.span(), Slot.Link.CLAUSE);
        return Optional.of(new Found("leader-of", mention.actor(), actor.code(), mention.span(), List.of(slot)));
    }

    /** The few words in front of a mention, such as "former ". */
    private static String before(Mentions mentions, ActorMention mention) {
        int begin = mention.span().begin();
        return mentions.article().text().substring(Math.max(0, begin - WORD), begin);
    }

    /** "X and Y are at war", "X is at war with Y". */
    private static Optional<Found> war(Mentions mentions, Sentence sentence, Token war) {
        Token predicate =
                sentence.children(war, "nsubj").isEmpty() ? sentence.head(war).orElse(war) : war;
        boolean denied = sentence.children(predicate).stream()
                .anyMatch(child -> child.tag().equals("MD")
                        || List.of("not", "n't", "n’t", "never")
                                .contains(child.word().toLowerCase(Locale.ROOT)));
        Optional<Token> subject = sentence.child(predicate, "nsubj");
        if (denied || subject.isEmpty()) {
            return Optional.empty();
        }
        List<Token> sides = new ArrayList<>(List.of(subject.get()));
        sides.addAll(sentence.children(subject.get(), "conj"));
        for (Token other : sentence.children(war, "nmod", "obl")) {
            if (sentence.preposition(other).equals("with")) {
                sides.add(other);
            }
        }
        for (Token other : sentence.children(predicate, "obl")) {
            if (sentence.preposition(other).equals("with")) {
                sides.add(other);
            }
        }
        List<ActorMention> parties = sides.stream()
                .flatMap(side -> mentions.actors().covering(side.span()).stream())
                .toList();
        if (parties.size() < 2 || parties.get(0).actor().equals(parties.get(1).actor())) {
            return Optional.empty();
        }
        List<Slot> slots = List.of(
                new Slot("subject", parties.get(0).actor(), parties.get(0).span(), Slot.Link.CLAUSE),
                new Slot("object", parties.get(1).actor(), parties.get(1).span(), Slot.Link.CLAUSE));
        return Optional.of(
                new Found("at-war-with", parties.get(0).actor(), parties.get(1).actor(), war.span(), slots));
    }

    private static Claim claim(Mentions mentions, ClaimIds ids, Sentence sentence, Found found) {
        Claim.Common common = new Claim.Common(
                ids.id("relation", found.words(), found.name()),
                Evidence.of(sentence, found.words(), found.slots(), List.of()),
                Evidence.part(sentence.part()),
                found.slots(),
                Status.ONGOING,
                Certainty.CERTAIN,
                false,
                ClaimAttribution.of(found.words(), mentions.article(), mentions.attributions(), mentions.actors()),
                new ClaimTime(
                        null,
                        null,
                        mentions.article().published(),
                        TimeMention.Precision.UNKNOWN,
                        ClaimTime.Basis.PUBLISHED),
                null,
                found.name());
        return new Claim.Relation(common, found.name(), found.subject(), found.object());
    }
}
