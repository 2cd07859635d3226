package casus.relation;

import casus.actor.ActorMention;
import casus.claim.Slot;
import casus.relation.RelationWords.Noun;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "X, the president of Y", "Y's ally X", "X is a member of Y", "Y leader X": one side is named by a noun. */
final class NounForms {
    private static final Set<String> BEFORE = Set.of("nmod:poss", "amod", "compound", "nmod");
    private static final int WINDOW = 5;
    private final RelationWords words;

    NounForms(RelationWords words) {
        this.words = words;
    }

    List<Found> find(Scene scene, Token noun) {
        List<Found> found = new ArrayList<>();
        for (Noun entry : words.nouns(scene.sentence(), noun)) {
            new At(scene, noun, entry).add(found);
        }
        return found;
    }

    /** One noun in one of its senses. */
    private final class At {
        private final Scene scene;
        private final Sentence sentence;
        private final Token noun;
        private final Noun entry;
        private Token predicate;
        private boolean now = true;

        At(Scene scene, Token noun, Noun entry) {
            this.scene = scene;
            this.sentence = scene.sentence();
            this.noun = noun;
            this.entry = entry;
            this.predicate = noun;
        }

        void add(List<Found> found) {
            if (refused()) {
                return;
            }
            List<Side> others = others();
            List<Side> holders = holders(others);
            boolean plural = noun.tag().endsWith("S");
            if (entry.relation().equals("ally-of") && others.isEmpty() && plural && holders.size() == 2) {
                found.add(tied(holders.get(0), holders.get(1)));
            } else if (others.size() == 1 || holders.size() == 1) {
                holders.forEach(holder -> others.forEach(other -> found.add(tied(holder, other))));
            }
        }

        private Found tied(Side holder, Side other) {
            boolean over =
                    sentence.children(noun, "advmod").stream().anyMatch(child -> words.is("ended", child.lemma()))
                            || sentence.children(predicate, "advmod").stream()
                                    .anyMatch(child -> words.is("ended", child.lemma()));
            return new Found(entry.relation(), entry.relation() + "-noun", holder, other, noun, predicate, now, over);
        }

        /** Whether a word before the noun tells that something else, or something past, is meant. */
        private boolean refused() {
            int parts = entry.words().split(" ").length;
            int first = noun.index() - parts + 1;
            for (int i = first - 1; i >= Math.max(0, first - WINDOW); i--) {
                Token token = sentence.token(i);
                String word = RelationWords.lower(token);
                if (words.is("past", word) || words.is("future", word)) {
                    return true;
                }
                if (token.tag().equals("POS") || token.tag().equals("PRP$") || !inPhrase(token)) {
                    break;
                }
                if (entry.relation().equals("leader-of") && words.is("lesser", word)) {
                    return true;
                }
            }
            return follows("elect") || entry.bare() && hasModifier(first);
        }

        private boolean follows(String word) {
            int next = noun.index() + 1;
            int after = next + 1;
            return next < sentence.size()
                            && RelationWords.lower(sentence.token(next)).equals("-" + word)
                    || after < sentence.size()
                            && RelationWords.lower(sentence.token(after)).equals(word);
        }

        /** "climate chief", "Asia head": the noun is limited by something that is no actor. */
        private boolean hasModifier(int first) {
            return sentence.children(noun, "amod", "compound").stream()
                    .filter(child -> child.index() < first)
                    .anyMatch(child -> scene.side(child).isEmpty());
        }

        private boolean inPhrase(Token token) {
            return token.isNoun()
                    || token.tag().startsWith("JJ")
                    || token.tag().startsWith("VB")
                    || token.tag().startsWith("RB")
                    || token.tag().equals("HYPH")
                    || token.word().equals("-");
        }

        /** The sides that the noun belongs to: "of Y", "Y's", "Y" before it. */
        private List<Side> others() {
            for (Token top : phrase()) {
                List<Side> found = following(top);
                if (!found.isEmpty()) {
                    return found;
                }
            }
            for (Token top : phrase()) {
                for (Token child : sentence.children(top)) {
                    if (child.index() < noun.index() && BEFORE.contains(child.relation())) {
                        Optional<Side> found = scene.resolved(child).flatMap(scene::side);
                        if (found.isPresent()) {
                            return state(found.get());
                        }
                    }
                }
            }
            return scene.mention(noun).map(this::stateOf).orElse(List.of());
        }

        /** "of Y" after the noun or after the name that it is a title of. */
        private List<Side> following(Token top) {
            for (Token child : sentence.children(top, "nmod")) {
                boolean of = !child.relation().equals("nmod:poss")
                        && child.index() > noun.index()
                        && entry.prepositions().contains(sentence.preposition(child));
                List<Side> found = of ? beyond(scene.sides(child)) : List.of();
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return List.of();
        }

        /** The noun, and the name that it is a title of. */
        private List<Token> phrase() {
            return noun.relation().equals("compound") && noun.head() > noun.index()
                    ? List.of(noun, sentence.token(noun.head()))
                    : List.of(noun);
        }

        private List<Side> beyond(List<Side> sides) {
            return sides.stream()
                    .filter(side -> !side.span().contains(noun.span()))
                    .toList();
        }

        /** "Armenia's prime minister" is one mention; the state is the other side. */
        private List<Side> state(Side side) {
            return side.span().contains(noun.span())
                    ? scene.mention(noun).map(this::stateOf).orElse(List.of())
                    : List.of(side);
        }

        /** The state or army within the mention that holds both it and the noun: "Armenia's prime minister". */
        private List<Side> stateOf(ActorMention mention) {
            List<Token> inside = sentence.within(mention.span());
            int first = noun.index() - entry.words().split(" ").length + 1;
            Token opens = inside.get(0);
            boolean led = opens.index() < first
                    && (opens.isProperNoun()
                            || opens.tag().startsWith("JJ")
                            || opens.tag().startsWith("NN"))
                    && Character.isUpperCase(opens.word().codePointAt(0));
            boolean of = inside.stream()
                    .anyMatch(token -> token.index() > noun.index()
                            && RelationWords.lower(token).equals("of"));
            if (!led && !of
                    || !entry.relation().equals("leader-of")
                            && !entry.relation().equals("ally-of")) {
                return List.of();
            }
            return scene.actor(mention.actor())
                    .flatMap(actor ->
                            actor.sectors().contains("MIL") && actor.id().endsWith(".MIL")
                                    ? Optional.of(actor)
                                    : actor.code() == null ? Optional.empty() : scene.actor(actor.code()))
                    .map(actor -> new Side(actor, mention.span(), Slot.Link.CLAUSE, false))
                    .map(List::of)
                    .orElse(List.of());
        }

        /** Whoever is the president, ally, member: apposition, copula or title. */
        private List<Side> holders(List<Side> others) {
            Optional<ActorMention> own = scene.mention(noun);
            boolean title = own.isPresent() && own.get().rule().equals("title-name");
            if (title) {
                return scene.side(own.get()).map(List::of).orElse(List.of());
            }
            List<Token> heads = new ArrayList<>();
            appositions(heads);
            if (heads.isEmpty()) {
                predicated().ifPresent(heads::add);
            }
            if (heads.isEmpty() && noun.relation().equals("compound") && noun.head() == noun.index() + 1) {
                sentence.head(noun).ifPresent(heads::add);
            }
            return heads.stream()
                    .flatMap(head -> scene.sides(head).stream())
                    .filter(side -> !side.span().contains(noun.span()))
                    .filter(side -> others.stream()
                            .noneMatch(other ->
                                    other.actor().id().equals(side.actor().id())))
                    .toList();
        }

        private void appositions(List<Token> heads) {
            for (Token child : sentence.children(noun, "appos")) {
                heads.add(child);
            }
            if (heads.isEmpty() && noun.relation().equals("appos")) {
                sentence.head(noun).flatMap(scene::resolved).ifPresent(heads::add);
            }
            if (heads.isEmpty()) {
                sentence.children(noun, "flat").stream().limit(1).forEach(heads::add);
            }
        }

        /** "X is", "X became", "X is known as the N". */
        private Optional<Token> predicated() {
            if (!sentence.children(noun, "cop").isEmpty()) {
                return scene.subject(noun);
            }
            Optional<Token> named = sentence.head(noun)
                    .filter(verb -> noun.relation().equals("obl")
                            && sentence.preposition(noun).equals("as")
                            && words.is("known", verb.lemma()));
            if (named.isPresent()) {
                predicate = named.get();
                return scene.subject(predicate);
            }
            Optional<Token> verb = sentence.head(noun)
                    .filter(Token::isVerb)
                    .filter(token -> Set.of("xcomp", "obj").contains(noun.relation()))
                    .filter(token -> words.is("become", token.lemma()));
            if (verb.isEmpty()) {
                return Optional.empty();
            }
            predicate = verb.get();
            now = !predicate.lemma().equals("become");
            return scene.subject(predicate);
        }
    }
}
