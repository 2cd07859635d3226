package casus.actor;

import casus.actor.Figures.Figure;
import casus.actor.Holders.Holder;
import casus.actor.Words.Match;
import casus.document.Article;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Persons and bodies by names that no list holds, and the names that an article gives them for short. */
final class Names {
    private final ActorLexicon lexicon;
    private final Register register;
    private final @Nullable LocalDate date;
    private final Headlines headlines;
    private final Map<String, String> persons = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    /** Set when a sentence is entered, before anything is asked. */
    @SuppressWarnings("NullAway.Init")
    private Sentence sentence;

    @SuppressWarnings("NullAway.Init")
    private Words words;

    @SuppressWarnings("NullAway.Init")
    private NameRuns runs;

    Names(ActorLexicon lexicon, Register register, Article article) {
        this.lexicon = lexicon;
        this.register = register;
        date = article.published();
        headlines = new Headlines(article.text());
    }

    /** The names of a sentence; it is the one that is asked about from now on. */
    NameRuns enter(Sentence next, Words its) {
        sentence = next;
        words = its;
        headlines.enter(next);
        runs = new NameRuns(lexicon, next, its, headlines);
        return runs;
    }

    /** Whether the run that starts here is one name although a listed name opens it: "Jordan Smith". */
    boolean outranks(int start, Match listed) {
        Token token = sentence.token(start);
        boolean person = token.entity().equals("PERSON") && listed.entry().kind() != ActorLexicon.Kind.BODY;
        boolean body = token.entity().equals("ORGANIZATION")
                && words.roleIn(listed.end()) == null
                && listed.entry().kind() == ActorLexicon.Kind.METONYM;
        String last = lexicon.sectorOf(sentence.token(runs.end(start) - 1).word());
        boolean other = listed.entry().kind() == ActorLexicon.Kind.BODY && ("EDU".equals(last) || "MED".equals(last));
        return person || body || other;
    }

    boolean isPersonal(int start) {
        Token token = sentence.token(start);
        return token.entity().equals("PERSON")
                || token.entity().equals("O")
                || token.entity().equals("MISC");
    }

    boolean isAbbreviation(int start) {
        return bodies.containsKey(sentence.token(start).word());
    }

    String abbreviated(int start) {
        return bodies.getOrDefault(sentence.token(start).word(), "unknown");
    }

    /** "Front for Reform (FFR)": what stands in brackets after a name is its short form. */
    void introduce(int end, String id) {
        if (end + 2 < sentence.size()
                && Set.of("(", "-LRB-").contains(sentence.token(end).word())
                && Set.of(")", "-RRB-").contains(sentence.token(end + 2).word())) {
            String word = sentence.token(end + 1).word();
            if (word.length() > 1 && word.length() < 8 && word.chars().allMatch(Character::isUpperCase)) {
                bodies.putIfAbsent(word, id);
            }
        }
    }

    /** "Ministry of Works (MOW)": the same for a description whose first letters the short form is. */
    void introduceInitials(int start, int end, String id) {
        if (end + 2 >= sentence.size() || lexicon.isSector(id)) {
            return;
        }
        StringBuilder initials = new StringBuilder();
        for (int i = start; i < end; i++) {
            char first = sentence.token(i).word().charAt(0);
            initials.append(Character.isUpperCase(first) ? String.valueOf(first) : "");
        }
        if (initials.length() > 1 && sentence.token(end + 1).word().contentEquals(initials)) {
            introduce(end, id);
        }
    }

    /** Whoever is on the list by that name, in office about the article's date. */
    String leader(Match match, @Nullable String state, @Nullable Title title) {
        Holder holder = lexicon.holders().named(match.words(), state, date);
        if (holder == null || lexicon.holders().past(holder, date)) {
            Figure figure = lexicon.figures().at(match.words(), date);
            figure = figure == null && holder == null ? lexicon.figures().ever(match.words()) : figure;
            if (figure != null) {
                String id = register.add(figure.id(), figure.name(), figure.sectors(date));
                remember(match.words(), id);
                return id;
            }
        }
        if (holder == null) {
            return register.add(
                    match.entry().id(), match.entry().name(), match.entry().sectors());
        }
        return holder(holder, match.words(), title);
    }

    private String holder(Holder holder, String name, @Nullable Title title) {
        boolean former = holder.heads() && lexicon.holders().past(holder, date);
        boolean armed = title != null && "MIL".equals(title.sector());
        String id = former
                ? register.named(holder.state(), "ELI", "PERSON", holder.name())
                : register.add(holder.id(), holder.name(), armed ? List.of("MIL", "GOV") : List.of("GOV"));
        remember(name, id);
        remember(holder.name(), id);
        return id;
    }

    /** The actor of the name that stands there; null where the words are rather no name. */
    @Nullable
    String mint(int begin, int end, @Nullable String state, @Nullable Title title) {
        int start = begin;
        while (start < end - 1 && lexicon.is("honorific", sentence.token(start).word())) {
            start++;
        }
        String name = words.of(start, end);
        if (lexicon.is("ground", sentence.token(end - 1).word())) {
            return null;
        }
        Holder holder = end - start > 1 ? lexicon.holders().alike(name, state, date) : null;
        if (holder == null && title != null && "GOV".equals(title.sector())) {
            holder = lexicon.holders().nearly(name, state, date);
        }
        if (holder != null) {
            return holder(holder, name, title);
        }
        boolean person = sentence.token(start).entity().equals("PERSON")
                || runs.opensPerson(start)
                || !sentence.token(start).entity().equals("ORGANIZATION")
                        && (title != null || end - start > 1 && isDescribed(head(start, end)));
        return person ? person(start, end, name, state, title) : body(start, end, name, state);
    }

    private String person(int start, int end, String name, @Nullable String state, @Nullable Title title) {
        String known = persons.get(end - start == 1 ? sentence.token(start).word() : name);
        if (known != null) {
            return known;
        }
        boolean office = title == null || "GOV".equals(title.sector());
        Holder holder = end - start == 1 && office
                ? lexicon.holders().called(sentence.token(start).word(), state, date, title != null)
                : null;
        if (holder != null) {
            return holder(holder, name, title);
        }
        String where = state;
        String sector = title == null ? null : title.sector();
        Token described = described(head(start, end));
        if (described != null) {
            Match role = roleEndingAt(described.index());
            if (sector == null && role != null) {
                sector = role.entry().id();
            }
            where = where == null ? stateUnder(described) : where;
        }
        String id = where != null && where.startsWith("IGO.") && title != null && "GOV".equals(title.headed())
                ? register.add(where + "." + Register.slug(name), name, register.withParent(where, "GOV"))
                : register.named(where, sector, "PERSON", name);
        remember(name, id);
        return id;
    }

    /** The title in apposition to a name, on either side: "X, the president of Y", "the president of Y, X". */
    private @Nullable Token described(Token head) {
        for (Token child : sentence.children(head, "appos")) {
            if (isTitle(child)) {
                return child;
            }
        }
        Token above = head.relation().equals("appos") ? sentence.head(head).orElse(null) : null;
        return above != null && isTitle(above) ? above : null;
    }

    /** Who has a title beside the name, or is the one that others are led by. */
    private boolean isDescribed(Token head) {
        boolean leads = head.relation().equals("obl")
                && sentence.preposition(head).equals("by")
                && sentence.head(head)
                        .filter(verb -> lexicon.is("lead", verb.lemma()))
                        .isPresent();
        return leads || described(head) != null;
    }

    /** Whether the article names a person so. */
    boolean isPerson(String id) {
        return persons.containsValue(id);
    }

    private boolean isTitle(Token token) {
        return token.tag().equals("NN")
                && lexicon.is("title", token.word().toLowerCase(java.util.Locale.ROOT))
                && roleEndingAt(token.index()) != null;
    }

    private void remember(String name, String id) {
        persons.put(name, id);
        String[] parts = name.split(" ");
        persons.put(parts[parts.length - 1], id);
        if (id.startsWith("CHN.") || id.startsWith("PRK.") || id.startsWith("KOR.") || id.startsWith("VNM.")) {
            persons.put(parts[0], id);
        }
    }

    /** A unit by its name under the armed forces of a state, under another body, or alone where neither is known. */
    String unit(int start, int end, @Nullable String owner) {
        String name = words.of(start, end);
        String known = bodies.get(name);
        if (known != null) {
            return known;
        }
        String state = owner == null ? soleState() : owner;
        String id = register.named(state, "MIL", "ORG", name);
        bodies.put(name, id);
        return id;
    }

    private @Nullable String body(int start, int end, String name, @Nullable String state) {
        String known = bodies.get(name);
        if (known != null) {
            return known;
        }
        if (end - start == 1) {
            if (persons.containsKey(name)) {
                return persons.get(name);
            }
            Holder holder = lexicon.holders().called(name, state, date, false);
            if (holder != null) {
                return holder(holder, name, null);
            }
        }
        String sector = null;
        for (int i = end - 1; i >= start && sector == null; i--) {
            sector = lexicon.sectorOf(sentence.token(i).word());
        }
        String first = lexicon.sectorOf(sentence.token(start).word());
        if (state == null && "NGO".equals(first) && !"NGO".equals(sector) && sector != null && end - start > 1) {
            String id = register.add("NGO." + Register.slug(name), name, List.of("NGO", sector));
            bodies.put(name, id);
            return id;
        }
        String where = state;
        if (where == null && isInternational(start, end)) {
            where = "IGO";
            sector = null;
        }
        if (lexicon.is("unit", sentence.token(end - 1).word())) {
            sector = "MIL";
            where = where == null ? soleState() : where;
        }
        String id = register.named(where, sector, "ORG", name);
        bodies.put(name, id);
        return id;
    }

    /** "International Bureau of Weights", "World Postal Union": a body of states by its first and its other words. */
    private boolean isInternational(int start, int end) {
        if (end - start < 2 || !lexicon.is("worldwide", sentence.token(start).word())) {
            return false;
        }
        for (int i = start + 1; i < end; i++) {
            if (lexicon.is("intergovernmental", sentence.token(i).word())) {
                return true;
            }
        }
        return false;
    }

    /** The one state that the sentence names; null where there are more or none. */
    private @Nullable String soleState() {
        String found = null;
        for (int i = 0; i < sentence.size(); i++) {
            Match match = words.name(i);
            boolean state = match != null
                    && (match.entry().kind() == ActorLexicon.Kind.NATIONALITY
                            || match.entry().kind() == ActorLexicon.Kind.STATE
                            || match.entry().kind() == ActorLexicon.Kind.METONYM);
            String here = match == null ? null : state ? match.entry().id() : armyOf(match);
            if (match != null && here != null) {
                if (found != null && !found.equals(here)) {
                    return null;
                }
                found = here;
                i = match.end() - 1;
            }
        }
        return found;
    }

    private @Nullable String armyOf(Match match) {
        String code = match.entry().code();
        return code != null && lexicon.isState(code) && match.entry().sectors().contains("MIL") ? code : null;
    }

    private Token head(int start, int end) {
        for (int i = start; i < end; i++) {
            Token token = sentence.token(i);
            if (token.head() < start || token.head() >= end) {
                return token;
            }
        }
        return sentence.token(end - 1);
    }

    private @Nullable Match roleEndingAt(int index) {
        for (int begin = Math.max(0, index - 3); begin <= index; begin++) {
            Match role = words.role(begin);
            if (role != null && role.end() == index + 1) {
                return role;
            }
        }
        return null;
    }

    private @Nullable String stateUnder(Token described) {
        for (Token child : sentence.children(described, "amod", "compound", "nmod")) {
            Match match = words.name(child.index());
            if (match != null
                    && (match.entry().kind() == ActorLexicon.Kind.NATIONALITY
                            || match.entry().kind() == ActorLexicon.Kind.STATE)) {
                return match.entry().id();
            }
            if (child.relation().equals("nmod") && sentence.preposition(child).equals("of")) {
                String of = stateUnder(child);
                if (of != null) {
                    return of;
                }
            }
        }
        return null;
    }
}
