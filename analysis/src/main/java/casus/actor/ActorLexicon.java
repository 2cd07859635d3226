package casus.actor;

import casus.actor.Rows.Row;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of states, bodies and persons, adjectives of nationality, peoples and role nouns, each by its words. */
final class ActorLexicon {
    /** What a run of words stands for. */
    enum Kind {
        STATE,
        METONYM,
        BODY,
        LEADER,
        NATIONALITY,
        PEOPLE,
        ROLE
    }

    /**
     * An entry.
     *
     * @param id for a role the sector; for a metonym, a nationality and a people the state, empty where that is open
     * @param sectors of a body or person, most telling first
     */
    record Entry(Kind kind, String id, String name, @Nullable String code, List<String> sectors) {}

    static final int LONGEST = 8;
    private static final String OPEN = "-";
    private static final List<String> OFFICES = List.of("minister", "ministers", "ministry", "secretary");
    private final Map<String, Entry> names = new HashMap<>();
    private final Map<String, Entry> roles = new HashMap<>();
    private final Map<String, String> stateNames = new HashMap<>();
    private final Map<String, String> regions = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, String> nameWords = new HashMap<>();
    private final Map<String, String> sectors = new HashMap<>();
    private final Holders holders = new Holders();
    private final Figures figures = new Figures();
    private final Misspellings misspellings = new Misspellings();

    /**
     * The built-in lists after those of the user, which have the same form as bodies.tsv and go first.
     *
     * @throws UnusableDictionary when one has a line that cannot be used
     */
    ActorLexicon(List<Path> own) {
        Rows.of("sectors.tsv", 2, row -> sectors.put(row.cell(0), row.cell(1)));
        Rows.of("words.tsv", 2, row -> row.items(1)
                .forEach(word -> words.computeIfAbsent(row.cell(0), key -> new HashSet<>())
                        .add(word)));
        Rows.of("states.tsv", 5, row -> stateNames.put(row.cell(0), row.cell(1)));
        own.forEach(file -> Rows.of(file, 5, this::own));
        Rows.of("more-bodies.tsv", 4, this::moreBodies);
        Rows.of("more-leaders.tsv", 7, this::leader);
        Rows.of("leaders.tsv", 8, this::leader);
        Rows.of("persons.tsv", 6, this::person);
        Rows.of("bodies.tsv", 5, row -> body(row, row.cell(0), row.cell(1), row.items(2), row.cell(3), row.items(4)));
        Rows.of("states.tsv", 5, this::state);
        Rows.of("demonyms.tsv", 2, this::nationality);
        Rows.of("peoples.tsv", 2, this::people);
        Rows.of("regions.tsv", 2, row -> row.items(1).forEach(name -> regions.put(name, known(row, 0))));
        Rows.of("name-words.tsv", 2, row -> row.items(1).forEach(word -> nameWords.put(word, sector(row, 0))));
        words.getOrDefault("portfolio", Set.of()).forEach(this::portfolio);
        Rows.of("more-roles.tsv", 2, row -> row.items(1).forEach(word -> role(sector(row, 0), word, word)));
        Rows.of("roles.tsv", 3, row -> role(sector(row, 2), row.cell(0), row.cell(1)));
        names.entrySet().removeIf(named -> isDescription(named.getKey(), named.getValue()));
    }

    /** "Polish troops" is no name of the Polish Armed Forces: a nationality and a role in lower case describe. */
    private boolean isDescription(String words, Entry entry) {
        int blank = words.indexOf(' ');
        if (entry.kind() != Kind.BODY || blank < 0 || blank + 1 == words.length()) {
            return false;
        }
        Entry first = names.get(words.substring(0, blank));
        String rest = words.substring(blank + 1);
        if (first == null || first.kind() != Kind.NATIONALITY) {
            int second = words.indexOf(' ', blank + 1);
            first = second < 0 ? null : names.get(words.substring(0, second));
            rest = words.substring(second + 1);
        }
        Entry role = roles.get(rest);
        return first != null
                && first.kind() == Kind.NATIONALITY
                && first.id().equals(entry.code())
                && role != null
                && entry.sectors().contains(role.id());
    }

    Set<String> names() {
        return Collections.unmodifiableSet(names.keySet());
    }

    @Nullable
    Entry name(String words) {
        return names.get(words);
    }

    /** The state or nationality that the word is a slip of the pen for; null where it is none, or one of two. */
    @Nullable
    Entry misspelt(String word) {
        return misspellings.of(word);
    }

    @Nullable
    Entry role(String words) {
        return roles.get(words.toLowerCase(Locale.ROOT));
    }

    Holders holders() {
        return holders;
    }

    Figures figures() {
        return figures;
    }

    /** The state of a region or town; null when it is not listed. */
    @Nullable
    String region(String name) {
        return regions.get(name);
    }

    /** Whether a list of words holds the word; lists that there are not are empty. */
    boolean is(String list, String word) {
        return words.getOrDefault(list, Set.of()).contains(word);
    }

    /** The sector that a word of a name tells: "Ministry", "University". */
    @Nullable
    String sectorOf(String nameWord) {
        return nameWords.get(nameWord);
    }

    boolean isState(String code) {
        return stateNames.containsKey(code);
    }

    boolean isSector(String code) {
        return sectors.containsKey(code);
    }

    /** Whether a code stands for actors without a state. */
    boolean isBlock(String code) {
        return is("block", code);
    }

    String sectorName(String code) {
        return sectors.getOrDefault(code, code);
    }

    String stateName(String code) {
        return stateNames.getOrDefault(code, code);
    }

    private void put(String words, Entry entry) {
        if (words.length() > 1 && Character.isUpperCase(words.codePointAt(0))) {
            names.putIfAbsent(words, entry);
        }
    }

    private static String code(String id) {
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }

    private String sector(Row row, int column) {
        if (!isSector(row.cell(column))) {
            throw row.wrong(column, "'" + row.cell(column) + "' is no sector. The sectors are " + listed(sectors));
        }
        return row.cell(column);
    }

    private String known(Row row, int column) {
        if (!isState(row.cell(column))) {
            throw row.wrong(column, "'" + row.cell(column) + "' is no state");
        }
        return row.cell(column);
    }

    private static String listed(Map<String, String> codes) {
        return String.join(", ", codes.keySet().stream().sorted().toList());
    }

    private void own(Row row) {
        if (!row.cell(0).matches("[A-Z]{3}(\\.[\\p{L}\\p{N}-]+)+")) {
            throw row.wrong(0, "'" + row.cell(0) + "' is no id. An id is a path such as MLI.REB.name-of-the-group");
        }
        for (String name : row.items(1).isEmpty() ? List.of("") : row.items(2)) {
            if (name.length() < 2 || !Character.isUpperCase(name.codePointAt(0))) {
                throw row.wrong(
                        2, "'" + name + "' is no name. A name has two letters or more and begins with a capital");
            }
        }
        body(row, row.cell(0), row.cell(1), row.items(2), row.cell(3), row.items(4));
    }

    private void body(Row row, String id, String name, List<String> aliases, String code, List<String> its) {
        int codeAt = row.cells().indexOf(code);
        if (!code.isEmpty() && !isState(code) && !isBlock(code)) {
            throw row.wrong(codeAt, "'" + code + "' is neither a state (ISO 3166 alpha-3) nor a block such as IGO");
        }
        for (String sector : its) {
            if (!isSector(sector)) {
                throw row.wrong(
                        row.cells().size() - 1, "'" + sector + "' is no sector. The sectors are " + listed(sectors));
            }
        }
        Entry body = new Entry(Kind.BODY, id, name, code.isEmpty() ? null : code, List.copyOf(its));
        put(name, body);
        aliases.forEach(alias -> put(alias, body));
    }

    private void moreBodies(Row row) {
        String base = isBlock(row.cell(0))
                ? row.cell(0)
                : row.cell(0) + "." + row.items(1).get(0);
        body(row, base + "." + Register.slug(row.cell(2)), row.cell(2), row.items(3), row.cell(0), row.items(1));
    }

    private void leader(Row row) {
        var holder = new Holders.Holder(
                known(row, 0), row.cell(1), row.cell(2), row.cell(4), row.date(5, false), row.date(6, true));
        holders.add(holder, row.items(3));
        Entry leader = new Entry(Kind.LEADER, holder.id(), row.cell(2), row.cell(0), List.of("GOV"));
        put(row.cell(2), leader);
        row.items(3).forEach(alias -> put(alias, leader));
    }

    private void person(Row row) {
        row.items(1).stream().filter(sector -> !isSector(sector)).findFirst().ifPresent(sector -> {
            throw row.wrong(1, "'" + sector + "' is no sector");
        });
        if (!isBlock(row.cell(0))) {
            known(row, 0);
        }
        var figure = new Figures.Figure(row.cell(0), row.items(1), row.cell(2), row.date(4, false), row.date(5, true));
        figures.add(figure, row.items(3));
        Entry entry = new Entry(Kind.LEADER, figure.id(), figure.name(), figure.code(), figure.sectors());
        put(figure.name(), entry);
        row.items(3).forEach(alias -> put(alias, entry));
    }

    private void state(Row row) {
        String id = row.cell(0);
        Entry state = new Entry(Kind.STATE, id, row.cell(1), code(id), List.of());
        Entry seat = new Entry(Kind.METONYM, id, row.cell(1), code(id), List.of("GOV"));
        for (String metonym : row.items(3)) {
            Entry other = names.get(metonym);
            // Belgrade has been the seat of three states; it stands for the one that there is.
            if (other != null && other.kind() == Kind.METONYM && row.cell(4).isEmpty()) {
                names.put(metonym, seat);
            } else {
                put(metonym, seat);
            }
        }
        for (String alias : row.items(2)) {
            if (row.cell(4).isEmpty()) {
                names.put(alias, state);
                misspellings.add(alias, state);
            } else {
                put(alias, state);
            }
        }
    }

    private void nationality(Row row) {
        String id = row.cell(0);
        Entry entry = new Entry(Kind.NATIONALITY, id, stateName(id), code(id), List.of());
        for (String word : row.items(1)) {
            names.putIfAbsent(word, entry);
            misspellings.add(word, entry);
        }
    }

    private void people(Row row) {
        String state = row.cell(0).equals(OPEN) ? "" : known(row, 0);
        Entry entry = new Entry(Kind.PEOPLE, state, row.cell(0), state.isEmpty() ? null : state, List.of());
        for (String word : row.items(1)) {
            names.putIfAbsent(word, entry);
            misspellings.add(word, entry);
        }
    }

    private void portfolio(String what) {
        OFFICES.forEach(office -> role("GOV", what + " " + office, ""));
        role("GOV", "minister of " + what, "");
        role("GOV", "minister for " + what, "");
    }

    private void role(String sector, String singular, String plural) {
        Entry role = new Entry(Kind.ROLE, sector, singular, null, List.of(sector));
        roles.putIfAbsent(singular.toLowerCase(Locale.ROOT), role);
        if (!plural.isEmpty()) {
            roles.putIfAbsent(plural.toLowerCase(Locale.ROOT), role);
        }
    }
}
