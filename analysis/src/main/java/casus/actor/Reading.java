package casus.actor;

import casus.actor.ActorLexicon.Entry;
import casus.actor.ActorLexicon.Kind;
import casus.actor.ActorMention.Link;
import casus.actor.Words.Match;
import casus.document.Article;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state of reading one article from front to back. */
final class Reading {
    private final ActorLexicon lexicon;
    private final Article article;
    private final Register register;
    private final Ledger ledger;
    private final Coreference coreference;
    private final Names names;
    private final Halves halves;
    private final Owners owners;
    /** Set when a sentence is entered, before anything is asked. */
    @SuppressWarnings("NullAway.Init")
    private Sentence sentence;

    @SuppressWarnings("NullAway.Init")
    private Words words;

    @SuppressWarnings("NullAway.Init")
    private Units units;

    @SuppressWarnings("NullAway.Init")
    private NameRuns runs;

    Reading(ActorLexicon lexicon, Article article) {
        this.lexicon = lexicon;
        this.article = article;
        register = new Register(lexicon);
        coreference = new Coreference(lexicon, register);
        names = new Names(lexicon, register, article);
        halves = new Halves(lexicon, register);
        ledger = new Ledger(lexicon, article, register, coreference, names);
        owners = new Owners(lexicon, register, coreference, ledger.mentions());
    }

    Actors actors() {
        return new Actors(register.all(), ledger.mentions());
    }

    void read(Sentence next) {
        sentence = next;
        words = new Words(lexicon, article.text(), next);
        units = new Units(lexicon, next, words);
        runs = names.enter(next, words);
        owners.enter(next, words);
        coreference.enter(next);
        ledger.enter(next, words);
        int i = 0;
        while (i < next.size()) {
            i = Math.max(i + 1, at(i));
        }
    }

    /** Reads the mention that starts here; the index after it, or the same index when there is none. */
    private int at(int start) {
        Token token = sentence.token(start);
        String pronoun = coreference.pronoun(token);
        if (pronoun != null) {
            return add(start, start + 1, pronoun, Link.PRONOUN, "pronoun");
        }
        String body = coreference.body(start, words);
        if (body != null) {
            return add(start, start + 1, body, Link.DESCRIPTION, "description");
        }
        Entry half = halves.at(sentence, start);
        if (half != null) {
            return state(start, new Match(half, start + 1, half.name()));
        }
        Match name = words.name(start);
        if (names.isAbbreviation(start) && (name == null || name.end() == start + 1)) {
            return add(start, start + 1, names.abbreviated(start), Link.NAME, "abbreviation");
        }
        int unit = units.end(start);
        if (unit > start && (name == null || unit > name.end() && !isOwner(name))) {
            return unit(start, start, unit, units.owner(unit));
        }
        int run = runs.end(start);
        if (name != null && !(run > name.end() && name.entry().kind() != Kind.LEADER && names.outranks(start, name))) {
            return listed(start, name);
        }
        int after = role(start, start, null, null);
        if (after > start) {
            return after;
        }
        return run > start ? named(start, start, run, null, null) : start;
    }

    private static boolean isOwner(Match name) {
        return Set.of(Kind.NATIONALITY, Kind.STATE, Kind.METONYM)
                .contains(name.entry().kind());
    }

    /** "Poland's 16th Division", "the 93rd Brigade of the Ukrainian army": a numbered or named unit. */
    private int unit(int start, int nameStart, int end, @Nullable String owner) {
        String id = names.unit(nameStart, end, owner);
        return add(start, end, id, Link.NAME, owner != null ? "unit-of-state" : "unit");
    }

    /** "Kyiv's 93rd Brigade": a unit whose name follows that of its state; {@code from} when none does. */
    private int ownUnit(int start, int from, String state) {
        int end = units.end(from);
        if (end <= from || words.name(from) != null) {
            return from;
        }
        register.state(state);
        return unit(start, from, end, state);
    }

    private int listed(int start, Match name) {
        String hyphened = words.lower(name.end() + 1);
        if ((lexicon.is("backing", hyphened) || lexicon.is("membership", hyphened))
                && words.lower(name.end()).equals("-")) {
            return name.end() + 2;
        }
        if (start > 1
                && words.lower(start - 1).equals("-")
                && Set.of("pro", "anti").contains(words.lower(start - 2))) {
            return name.end();
        }
        return switch (name.entry().kind()) {
            case NATIONALITY -> nationality(start, name);
            case PEOPLE -> people(start, name);
            case STATE -> state(start, name);
            case METONYM -> metonym(start, name);
            case LEADER -> leader(start, start, name, null, null);
            default -> body(start, name);
        };
    }

    /** "Yoruba farmers", "the Chechens": a people in whose name somebody acts; an adjective alone is nobody. */
    private int people(int start, Match match) {
        String state = match.entry().id().isEmpty() ? null : match.entry().id();
        Match role = words.roleIn(match.end());
        if (role != null && Set.of("GOV", "PTY").contains(role.entry().id())) {
            return add(start, role.end(), register.role(state, "ELI"), Link.NAME, "people-role");
        }
        int after = role != null && role.end() > match.end() ? role(start, match.end(), state, null) : match.end();
        if (after > match.end() || role != null) {
            return Math.max(after, match.end());
        }
        boolean many = sentence.token(match.end() - 1).tag().endsWith("S");
        return many ? add(start, match.end(), register.role(state, "CVL"), Link.NAME, "people") : match.end();
    }

    private int nationality(int start, Match match) {
        String state = match.entry().id();
        int ground = runs.groundEnd(match.end());
        if (ground > match.end()) {
            return ground;
        }
        if (lexicon.is("ware", words.lower(match.end()))) {
            return match.end() + 1;
        }
        int unit = ownUnit(start, match.end(), state);
        if (unit > match.end()) {
            return unit;
        }
        int after = party(start, match.end(), state);
        if (after <= match.end()) {
            after = role(start, match.end(), state, null);
        }
        if (after <= match.end()) {
            after = stateNamed(start, match, state);
        }
        if (after > match.end()) {
            return after;
        }
        register.state(state);
        boolean people = sentence.token(match.end() - 1).tag().endsWith("S");
        String home = people ? owners.livesIn(start, match.end()) : null;
        return people
                ? add(start, match.end(), register.role(home == null ? state : home, "CVL"), Link.NAME, "people")
                : add(start, match.end(), state, Link.NAME, "nationality");
    }

    private int state(int start, Match match) {
        int next = match.end();
        boolean owns = next < sentence.size() && sentence.token(next).tag().equals("POS");
        int from = owns ? next + 1 : next;
        int unit = ownUnit(start, from, match.entry().id());
        if (unit > from) {
            return unit;
        }
        int after = party(start, from, match.entry().id());
        if (after <= from) {
            after = role(start, from, match.entry().id(), null);
        }
        if (after <= from) {
            after = stateNamed(start, match, match.entry().id());
        }
        if (after > from) {
            return after;
        }
        Token head = sentence.token(match.end() - 1);
        if (owners.isLocative(head)) {
            coreference.located(register.state(match.entry().id()));
            return match.end();
        }
        return add(start, match.end(), register.state(match.entry().id()), Link.NAME, "state");
    }

    /** "Japan's New Dawn Party": a party by its name under its state; {@code from} where none follows. */
    private int party(int start, int from, String state) {
        int end = runs.partyEnd(from);
        if (end <= from) {
            return from;
        }
        String id = register.named(state, "PTY", "ORG", words.of(owned(start, from) ? from : start, end));
        names.introduce(end, id);
        return add(start, end, id, Link.NAME, "party");
    }

    private boolean owned(int start, int from) {
        return from > start && sentence.token(from - 1).tag().equals("POS");
    }

    /** "Kenyan Mary Otieno", "Kenya Railways": a name that the state's own name opens. */
    private int stateNamed(int start, Match match, String state) {
        int run = runs.end(match.end());
        return run > match.end() && words.name(match.end()) == null
                ? named(start, match.end(), run, state, null)
                : match.end();
    }

    private int metonym(int start, Match match) {
        int next = match.end();
        if (next < sentence.size() && sentence.token(next).tag().equals("POS")) {
            int unit = ownUnit(start, next + 1, match.entry().id());
            if (unit > next + 1) {
                return unit;
            }
            int after = role(start, next + 1, match.entry().id(), null);
            if (after > next + 1) {
                return after;
            }
        }
        if (Seats.isParty(lexicon, sentence, sentence.token(match.end() - 1))) {
            boolean acts = Seats.acts(lexicon, sentence, sentence.token(match.end() - 1));
            String rule = acts ? ActorMention.ACTING_SEAT : "seat";
            return add(start, match.end(), register.role(match.entry().id(), "GOV"), Link.NAME, rule);
        }
        return match.end();
    }

    private int body(int start, Match match) {
        Entry entry = match.entry();
        List<String> sectors = entry.sectors();
        String id = register.add(entry.id(), entry.name(), entry.code(), sectors);
        int from = match.end() < sentence.size()
                        && sentence.token(match.end()).tag().equals("POS")
                ? match.end() + 1
                : match.end();
        Match role = words.roleIn(from);
        if (role == null) {
            names.introduce(match.end(), id);
            return add(start, match.end(), id, Link.NAME, "body");
        }
        int run = runs.end(role.end());
        if (run > role.end() && names.isPersonal(role.end())) {
            return bodyLeader(start, match, from, role, id);
        }
        boolean forces = Set.of("MIL", "COP", "CVL").contains(role.entry().id()) && !sectors.contains("REB");
        if (forces && !sectors.contains(role.entry().id())) {
            List<String> both = new ArrayList<>(List.of(role.entry().id()));
            both.addAll(sectors);
            id = register.add(id + "." + role.entry().id(), entry.name() + " (" + role.words() + ")", both);
        }
        return add(start, role.end(), id, Link.NAME, "body-role");
    }

    /** "Hamas leader X": the body, and somebody who belongs to it. */
    private int bodyLeader(int start, Match match, int from, Match role, String id) {
        add(start, match.end(), id, Link.NAME, "body");
        Match name = words.name(role.end());
        if (name != null) {
            return name.entry().kind() == Kind.LEADER ? leader(from, role.end(), name, null, null) : match.end();
        }
        int end = runs.end(role.end());
        return Math.max(
                match.end(),
                named(
                        from,
                        role.end(),
                        end,
                        id,
                        new Title(null, role.words(), role.entry().id())));
    }

    /** A role noun, after an optional nationality: "Nigerian police", "Russia's defence minister X". */
    private int role(int start, int from, @Nullable String state, @Nullable String rule) {
        Match role = state == null ? words.role(from) : words.roleIn(from);
        if (role == null) {
            int homes = state == null ? from : words.dwellingEnd(from);
            return homes > from ? add(start, homes, register.role(state, "CVL"), Link.NAME, "dwelling") : from;
        }
        boolean abstractly = lexicon.is("abstract", words.lower(from))
                && !words.lower(from - 1).equals("the")
                && role.end() == from + 1;
        if (state == null && (owners.opensName(role) || abstractly)) {
            return role.end();
        }
        String sector = words.sector(from, role);
        int after = titled(start, role.end(), state, sector, role.words());
        if (after > role.end()) {
            return after;
        }
        Token head = sentence.token(role.end() - 1);
        if (head.relation().equals("compound") && !lexicon.is("owned", sector)) {
            return role.end();
        }
        if (state == null) {
            Match goesOn = words.roleIn(role.end());
            if (goesOn != null) {
                role = goesOn;
                sector = words.sector(from, role);
                after = titled(start, role.end(), null, sector, role.words());
                if (after > role.end()) {
                    return after;
                }
            }
        }
        return unnamed(start, role, sector, state);
    }

    private int unnamed(int start, Match role, String sector, @Nullable String state) {
        if (state != null) {
            coreference.role(role.words(), state);
            return add(start, role.end(), register.role(state, sector), Link.NAME, "nationality-role");
        }
        String place = owners.home(start, role, sector);
        if (place != null) {
            coreference.role(role.words(), place);
            int end = owners.endOfHome(role);
            return add(start, end, register.role(place, sector), Link.NAME, "role-of-place");
        }
        String described = coreference.description(start, role.end(), words);
        if (described == null && lexicon.is("armed", sector)) {
            described = coreference.pointedAt(start, role.end());
        }
        if (described != null) {
            return add(start, role.end(), described, Link.DESCRIPTION, "description");
        }
        int possessive = owners.possessive(start);
        if (possessive >= 0) {
            String owner = lexicon.is("owned", sector) ? owners.owner(possessive) : null;
            Link how = owner == null ? Link.NAME : Link.PRONOUN;
            return add(start, role.end(), register.role(owner, sector), how, "role");
        }
        String known = coreference.stateOf(role.words(), sector);
        Link how = known == null ? Link.NAME : Link.DESCRIPTION;
        return add(start, role.end(), register.role(known, sector), how, "role");
    }

    /** A name straight after a title. */
    private int titled(int start, int nameStart, @Nullable String state, String sector, String title) {
        if (nameStart >= sentence.size()) {
            return nameStart;
        }
        Match name = words.name(nameStart);
        if (name != null && name.entry().kind() == Kind.LEADER) {
            return leader(start, nameStart, name, state, sector);
        }
        int run = runs.end(nameStart);
        boolean person = run > nameStart && name == null && names.isPersonal(nameStart);
        return person ? named(start, nameStart, run, state, new Title(sector, title, sector)) : nameStart;
    }

    private int leader(int start, int nameStart, Match match, @Nullable String state, @Nullable String sector) {
        return ledger.leader(start, nameStart, match, state, sector);
    }

    private int named(int start, int nameStart, int end, @Nullable String state, @Nullable Title title) {
        return ledger.named(start, nameStart, end, state, title);
    }

    private int add(int start, int end, String id, Link link, String rule) {
        return ledger.add(start, end, id, link, rule);
    }
}
