package casus.actor;

import casus.actor.ActorMention.Link;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives role nouns without a state ("the army", "police", "residents") the state that they belong to: by the place in
 * their own phrase ("prison guards in Aleppo"), by that of their clause, by the dateline, or as the one state the whole
 * story is about. Where a sentence speaks of a second state they stay as they are.
 */
final class Homes {
    private static final Set<String> OWN = Set.of("of", "in", "from", "at", "near", "outside", "around", "across");
    /** Soldiers in a town need not be of its state; soldiers from it are. */
    private static final Set<String> FROM = Set.of("of", "from");

    private static final Set<String> CLAUSE = Set.of("in", "at", "near", "outside", "around", "across", "throughout");
    private static final Set<String> NOMINAL = Set.of("nmod", "compound", "appos", "conj", "nmod:poss", "flat");
    private static final Set<String> ARGUMENT = Set.of("nsubj", "nsubj:pass", "obj", "obl", "obl:agent");
    private static final int MOST_STEPS = 6;
    /** Words from "based" to the place. */
    private static final int REACH = 9;
    /** Sentences from the dateline on in which it speaks for everybody. */
    private static final int OPENING = 2;
    /** A story is about one state when that many mentions are of it, and at least this share of all. */
    private static final int STORY_MENTIONS = 4;

    private static final double STORY_SHARE = 0.7;

    private final ActorLexicon lexicon;
    private final Actors actors;
    private final List<Sentence> sentences;
    private final List<Located> places;
    private final @Nullable String dateline;
    private final int opening;
    private final @Nullable String story;

    Homes(ActorLexicon lexicon, Actors actors, List<Sentence> sentences, List<Located> places) {
        this.lexicon = lexicon;
        this.actors = actors;
        this.sentences = sentences;
        this.places = places.stream()
                .filter(place -> lexicon.isState(place.country()))
                .toList();
        Optional<Located> head = this.places.stream().filter(Located::dateline).findFirst();
        dateline = head.map(Located::country).orElse(null);
        opening = head.map(this::sentenceOf).orElse(0);
        story = story();
    }

    /** A state, and how it is known to be the one. */
    private record Home(String state, Link link) {}

    /** The same actors, those without a state at home where the text tells where that is. */
    Actors settled() {
        Register register = new Register(lexicon);
        actors.byId().values().forEach(register::keep);
        Map<String, String> lately = new HashMap<>();
        List<ActorMention> mentions = new ArrayList<>();
        int at = 0;
        for (ActorMention mention : actors.mentions()) {
            while (at + 1 < sentences.size()
                    && sentences.get(at).span().end() <= mention.span().begin()) {
                at++;
            }
            mentions.add(settled(mention, sentences.get(at), register, lately));
        }
        Map<String, Actor> all = register.all();
        Set<String> used = new HashSet<>();
        mentions.forEach(mention -> used.add(mention.actor()));
        all.keySet().removeIf(id -> lexicon.isSector(id) && !used.contains(id) && !isParent(all, id));
        return new Actors(all, mentions);
    }

    private static boolean isParent(Map<String, Actor> all, String id) {
        return all.values().stream().anyMatch(actor -> id.equals(actor.partOf()));
    }

    private ActorMention settled(
            ActorMention mention, Sentence sentence, Register register, Map<String, String> lately) {
        String sector = mention.actor();
        boolean homed = lexicon.is("homed", sector);
        if (!homed && !lexicon.is("tied", sector) || actors.byId().get(sector) == null) {
            return mention;
        }
        if (mention.link() != Link.NAME) {
            String same = lately.get(sector);
            return same == null
                    ? mention
                    : new ActorMention(mention.span(), mention.text(), same, mention.link(), mention.rule());
        }
        Optional<Home> home = sentence.headOf(mention.span()).flatMap(head -> home(sentence, head, sector));
        if (home.isEmpty()) {
            lately.remove(sector);
            return mention;
        }
        String id = register.role(home.get().state(), sector);
        lately.put(sector, id);
        return new ActorMention(mention.span(), mention.text(), id, home.get().link(), mention.rule() + "-at-home");
    }

    private Optional<Home> home(Sentence sentence, Token head, String sector) {
        List<Located> here = places.stream()
                .filter(place -> sentence.span().contains(place.span()))
                .toList();
        Optional<String> own = tied(sentence, head, here, lexicon.is("mobile", sector) ? FROM : OWN);
        if (own.isEmpty()) {
            own = staying(sentence, head, sector, here);
        }
        if (own.isPresent()) {
            return Optional.of(new Home(own.get(), Link.NAME));
        }
        if (!lexicon.is("homed", sector)) {
            return Optional.empty();
        }
        if (lexicon.is("local", sector) && ARGUMENT.contains(head.relation()) && head.head() >= 0) {
            Optional<String> clause = tied(sentence, sentence.token(head.head()), here, CLAUSE);
            if (clause.isPresent()) {
                return Optional.of(new Home(clause.get(), Link.CLAUSE));
            }
        }
        boolean opens = dateline != null && sentence.index() >= opening && sentence.index() < opening + OPENING;
        if (dateline != null && (opens || dateline.equals(story)) && speaksOnlyOf(dateline, sentence, here)) {
            return Optional.of(new Home(dateline, Link.DATELINE));
        }
        return story != null && isGeneral(sentence, head) && speaksOnlyOf(story, sentence, here)
                ? Optional.of(new Home(story, Link.STORY))
                : Optional.empty();
    }

    /** "(a newspaper) based in Beirut", "(refugees) fleeing the war in Liberia": the place that the participle leads to. */
    private Optional<String> staying(Sentence sentence, Token head, String sector, List<Located> here) {
        int next = head.index() + 1;
        String verb = next < sentence.size() ? sentence.token(next).lemma() : "";
        boolean leads = lexicon.is("fleeing", verb) || lexicon.is("staying", verb) && !lexicon.is("mobile", sector);
        if (!leads || !sentence.token(next).tag().matches("VB[NG]")) {
            return Optional.empty();
        }
        for (int i = next + 1; i < Math.min(sentence.size(), next + REACH); i++) {
            Token token = sentence.token(i);
            for (Located place : here) {
                if (place.span().begin() == token.span().begin()) {
                    return Optional.of(place.country());
                }
            }
            if (token.tag().matches("[,.:]|VB[DPZ]|CC")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "the army", "police": not "an army". */
    private static boolean isGeneral(Sentence sentence, Token head) {
        return sentence.children(head, "det").stream()
                .noneMatch(token -> token.lemma().equals("a") || token.lemma().equals("an"));
    }

    /** The country of a place that a preposition ties to the governor; none when two differ. */
    private static Optional<String> tied(
            Sentence sentence, Token governor, List<Located> here, Set<String> prepositions) {
        Set<String> found = new HashSet<>();
        for (Located place : here) {
            Optional<Token> head = sentence.headOf(place.span());
            if (head.isPresent()) {
                Token top = head.get();
                for (int i = 0; i < MOST_STEPS && top.head() >= 0 && top.head() != governor.index(); i++) {
                    if (!NOMINAL.contains(top.relation())
                            || !sentence.token(top.head()).isNoun()) {
                        break;
                    }
                    top = sentence.token(top.head());
                }
                if (top.head() == governor.index()
                        && Set.of("nmod", "obl").contains(top.relation())
                        && prepositions.contains(sentence.preposition(top))) {
                    found.add(place.country());
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private boolean speaksOnlyOf(String state, Sentence sentence, List<Located> here) {
        return here.stream().allMatch(place -> place.country().equals(state))
                && actors.mentions().stream()
                        .filter(mention -> sentence.span().contains(mention.span()))
                        .map(this::stateOf)
                        .allMatch(code -> code == null || code.equals(state));
    }

    private @Nullable String stateOf(ActorMention mention) {
        Actor actor = actors.byId().get(mention.actor());
        String code = actor == null ? null : actor.code();
        return code != null && lexicon.isState(code) ? code : null;
    }

    private int sentenceOf(Located place) {
        return sentences.stream()
                .filter(sentence -> sentence.span().overlaps(place.span()))
                .mapToInt(Sentence::index)
                .findFirst()
                .orElse(0);
    }

    /** The one state that nearly all places and parties of the article are of; null when there is none. */
    private @Nullable String story() {
        Map<String, Integer> tally = new HashMap<>();
        places.forEach(place -> tally.merge(place.country(), 1, Integer::sum));
        for (ActorMention mention : actors.mentions()) {
            String code = stateOf(mention);
            if (code != null) {
                tally.merge(code, 1, Integer::sum);
            }
        }
        int all = tally.values().stream().mapToInt(Integer::intValue).sum();
        return tally.entrySet().stream()
                .filter(entry -> entry.getValue() >= STORY_MENTIONS && entry.getValue() >= STORY_SHARE * all)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
