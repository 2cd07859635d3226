package casus.actor;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Links pronouns and descriptions to what was named before, the precise cases only. */
final class Coreference {
    private static final Set<String> SINGULAR = Set.of("he", "she", "him", "her", "his");
    private static final Set<String> PLURAL = Set.of("they", "them", "their");
    private static final Set<String> DEMONSTRATIVE = Set.of("these", "those", "such");
    private static final Set<String> THING = Set.of("it", "its");
    private static final int BACK = 2;
    private final ActorLexicon lexicon;
    private final Register register;
    private final List<Met> met = new ArrayList<>();
    private final Map<String, Set<String>> statesOfRole = new HashMap<>();
    private final Map<String, Set<String>> bearers = new HashMap<>();
    private @Nullable String located;
    private int where = -1;
    /** Set when a sentence is entered, before anything is asked. */
    @SuppressWarnings("NullAway.Init")
    private Sentence sentence;

    Coreference(ActorLexicon lexicon, Register register) {
        this.lexicon = lexicon;
        this.register = register;
    }

    /** Somebody met in a sentence: how many and in which place of the clause. */
    private record Met(String id, int sentence, int head, String relation, Kind kind) {}

    private enum Kind {
        PERSON,
        PEOPLE,
        BODY,
        STATE
    }

    void enter(Sentence next) {
        sentence = next;
        where++;
        located = null;
    }

    /** A state that the sentence names as the place. */
    void located(String state) {
        located = state;
    }

    void met(int start, int end, String id) {
        Token head = sentence.token(end - 1);
        for (int i = start; i < end; i++) {
            Token token = sentence.token(i);
            if (token.head() < start || token.head() >= end) {
                head = token;
                break;
            }
        }
        met.add(new Met(id, where, head.head(), head.relation(), kind(id, head)));
    }

    private Kind kind(String id, Token head) {
        Actor actor = register.get(id);
        if (lexicon.isState(id)) {
            return Kind.STATE;
        }
        String last = id.substring(id.lastIndexOf('.') + 1);
        boolean seat = id.endsWith(".GOV") && lexicon.isState(id.substring(0, id.length() - ".GOV".length()));
        if (seat && head.isProperNoun() && !lexicon.is("title", head.word().toLowerCase(Locale.ROOT))) {
            return Kind.BODY;
        }
        if (lexicon.isSector(last)) {
            boolean body = head.tag().equals("NN")
                    && !lexicon.is("title", head.word().toLowerCase(Locale.ROOT))
                    && Set.of("GOV", "LEG", "JUD", "MIL").contains(last);
            return head.tag().endsWith("S") || last.equals("COP") ? Kind.PEOPLE : body ? Kind.BODY : Kind.PERSON;
        }
        boolean person = head.entity().equals("PERSON")
                || id.startsWith("PERSON.")
                || (actor != null && lexicon.holders().knows(actor.name()))
                || SINGULAR.contains(head.word().toLowerCase(Locale.ROOT));
        return person ? Kind.PERSON : Kind.BODY;
    }

    /** The actor that a pronoun stands for; null where it is no pronoun or its sense is open. */
    @Nullable
    String pronoun(Token token) {
        String word = token.word().toLowerCase(Locale.ROOT);
        if (!token.tag().startsWith("PRP")) {
            return null;
        }
        if (SINGULAR.contains(word)) {
            return antecedent(token, Set.of(Kind.PERSON), false);
        }
        if (PLURAL.contains(word)) {
            return antecedent(token, Set.of(Kind.PEOPLE), true);
        }
        boolean expletive = token.relation().equals("expl")
                || (word.equals("it") && token.relation().equals("root"));
        return THING.contains(word) && !expletive ? antecedent(token, Set.of(Kind.BODY, Kind.STATE), true) : null;
    }

    /** Of the nearest sentence that has any: the subject, else the only one; a strict search takes subjects alone. */
    private @Nullable String antecedent(Token pronoun, Set<Kind> kinds, boolean strict) {
        for (int back = 0; back <= (strict ? 1 : BACK); back++) {
            Set<String> all = new HashSet<>();
            String subject = null;
            for (Met one : met) {
                boolean sister = back == 0
                        && one.head() == pronoun.head()
                        && !pronoun.relation().equals("nmod:poss");
                if (one.sentence() == where - back && kinds.contains(one.kind()) && !sister) {
                    all.add(one.id());
                    subject = one.relation().startsWith("nsubj") && (subject == null || back == 0) ? one.id() : subject;
                }
            }
            if (subject != null) {
                return subject;
            }
            if (!all.isEmpty()) {
                return all.size() == 1 && !strict ? all.iterator().next() : null;
            }
        }
        return null;
    }

    /** Remembers that a role was met as that of a state. */
    void role(String words, String state) {
        statesOfRole
                .computeIfAbsent(words.toLowerCase(Locale.ROOT), key -> new HashSet<>())
                .add(state);
    }

    /** The state that the same role had before; for armed persons also the one state the sentence is placed in. */
    @Nullable
    String stateOf(String words, String sector) {
        Set<String> states = statesOfRole.getOrDefault(words.toLowerCase(Locale.ROOT), Set.of());
        if (states.size() == 1) {
            return states.iterator().next();
        }
        return states.isEmpty() && sector.equals("UAF") ? located : null;
    }

    /** Remembers who bears a title. */
    void title(int start, int nameStart, Words words, String id) {
        for (int i = start; i < nameStart; i++) {
            if (lexicon.is("head", words.lower(i)) || words.lower(i).equals("minister")) {
                bearers.computeIfAbsent(words.lower(i), key -> new HashSet<>()).add(id);
            }
        }
    }

    /**
     * "these fighters": the armed people that the nearest of the sentences before tell of, where those are all the same;
     * null where nothing points back or several are told of.
     */
    @Nullable
    String pointedAt(int start, int end) {
        if (!points(start) || !sentence.token(end - 1).tag().endsWith("S")) {
            return null;
        }
        for (int back = 0; back <= BACK; back++) {
            Set<String> armed = new HashSet<>();
            for (Met one : met) {
                boolean ofSomebody = !lexicon.isSector(one.id());
                if (one.sentence() == where - back && ofSomebody && isArmed(one.id())) {
                    armed.add(one.id());
                }
            }
            if (!armed.isEmpty()) {
                return armed.size() == 1 ? armed.iterator().next() : null;
            }
        }
        return null;
    }

    /** "these", "those" before the words and the adjectives in front of them. */
    private boolean points(int start) {
        int at = start - 1;
        while (at >= 0 && sentence.token(at).tag().startsWith("JJ")) {
            at--;
        }
        return at >= 0 && DEMONSTRATIVE.contains(sentence.token(at).word().toLowerCase(Locale.ROOT));
    }

    private boolean isArmed(String id) {
        Actor actor = register.get(id);
        return actor != null && actor.sectors().stream().anyMatch(sector -> lexicon.is("armed", sector));
    }

    /** "the bloc", where one body of states has been named; null where none or several have. */
    @Nullable
    String body(int start, Words words) {
        if (!lexicon.is("bloc", words.lower(start)) || !words.lower(start - 1).equals("the")) {
            return null;
        }
        Set<String> bodies = new HashSet<>();
        met.stream().map(Met::id).filter(id -> id.startsWith("IGO.")).forEach(bodies::add);
        return bodies.size() == 1 ? bodies.iterator().next() : null;
    }

    /** "the president", where the article names one president only. */
    @Nullable
    String description(int start, int end, Words words) {
        Set<String> known = bearers.getOrDefault(words.lower(end - 1), Set.of());
        boolean definite = words.lower(start - 1).equals("the");
        return definite && known.size() == 1 ? known.iterator().next() : null;
    }
}
