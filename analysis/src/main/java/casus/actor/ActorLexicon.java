package casus.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Names of states, bodies and leaders, adjectives of nationality and role nouns, each by its words. */
final class ActorLexicon {
    /** What a run of words stands for. */
    enum Kind {
        STATE,
        METONYM,
        REGION,
        BODY,
        LEADER,
        NATIONALITY,
        ROLE
    }

    /** An entry: for a role {@code id} is the sector, for a metonym and a nationality the state. */
    record Entry(Kind kind, String id, String name, @Nullable String code, @Nullable String sector) {}

    static final int LONGEST = 8;
    private final Map<String, Entry> names = new HashMap<>();
    private final Map<String, Entry> roles = new HashMap<>();
    private final Map<String, String> stateNames = new HashMap<>();

    private final Map<String, String> regions = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, String> nameWords = new HashMap<>();
    private final Map<String, String> sectors = new HashMap<>();
    private final Holders holders = new Holders();

    /** The built-in lists after those of the user, which have the same form as bodies.tsv and go first. */
    ActorLexicon(List<Path> own) {
        own.forEach(this::read);
        rows("leaders.tsv", 8, row -> {
            List<String> aliases = new ArrayList<>();
            each(row[3], aliases::add);
            var holder = new Holders.Holder(
                    row[0], row[1], row[2], row[4], Holders.date(row[5], false), Holders.date(row[6], true));
            holders.add(holder, aliases);
            Entry leader = new Entry(Kind.LEADER, holder.id(), row[2], row[0], "GOV");
            put(row[2], leader);
            aliases.forEach(alias -> put(alias, leader));
        });
        rows("bodies.tsv", 5, this::body);
        rows("states.tsv", 5, row -> {
            Entry state = new Entry(Kind.STATE, row[0], row[1], code(row[0]), null);
            stateNames.put(row[0], row[1]);
            each(row[3], metonym -> put(metonym, new Entry(Kind.METONYM, row[0], row[1], code(row[0]), "GOV")));
            if (row[4].isEmpty()) {
                each(row[2], alias -> names.put(alias, state));
            } else {
                each(row[2], alias -> put(alias, state));
            }
        });
        rows(
                "demonyms.tsv",
                2,
                row -> each(row[1], word -> {
                    if (!names.containsKey(word) || word.length() <= 3) {
                        Entry entry = new Entry(
                                Kind.NATIONALITY, row[0], stateNames.getOrDefault(row[0], row[0]), code(row[0]), null);
                        if (!names.containsKey(word)) {
                            names.put(word, entry);
                        }
                    }
                }));
        rows("regions.tsv", 2, row -> each(row[1], name -> regions.put(name, row[0])));
        rows(
                "words.tsv",
                2,
                row -> each(row[1], word -> words.computeIfAbsent(row[0], key -> new HashSet<>())
                        .add(word)));
        rows("name-words.tsv", 2, row -> each(row[1], word -> nameWords.put(word, row[0])));
        rows("sectors.tsv", 2, row -> sectors.put(row[0], row[1]));
        rows("more-roles.tsv", 2, row -> each(row[1], word -> role(row[0], word, word)));
        rows("roles.tsv", 3, row -> role(row[2], row[0], row[1]));
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
                && role.id().equals(entry.sector());
    }

    Set<String> names() {
        return Collections.unmodifiableSet(names.keySet());
    }

    @Nullable
    Entry name(String words) {
        return names.get(words);
    }

    @Nullable
    Entry role(String words) {
        return roles.get(words.toLowerCase(Locale.ROOT));
    }

    Holders holders() {
        return holders;
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

    int size() {
        return names.size() + roles.size();
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

    private static void each(String cell, Consumer<String> use) {
        for (String item : cell.split("\\|")) {
            if (!item.isBlank()) {
                use.accept(item.strip());
            }
        }
    }

    private void body(String[] row) {
        Entry body = new Entry(Kind.BODY, row[0], row[1], row[3].isEmpty() ? null : row[3], row[4]);
        put(row[1], body);
        each(row[2], alias -> put(alias, body));
    }

    private void role(String sector, String singular, String plural) {
        Entry role = new Entry(Kind.ROLE, sector, singular, null, sector);
        roles.putIfAbsent(singular.toLowerCase(Locale.ROOT), role);
        if (!plural.isEmpty()) {
            roles.putIfAbsent(plural.toLowerCase(Locale.ROOT), role);
        }
    }

    private void read(Path file) {
        try {
            rows(file.toString(), Files.readAllLines(file), 5, this::body);
        } catch (IOException e) {
            throw new UncheckedIOException("Dictionary of actors " + file, e);
        }
    }

    private static void rows(String name, int columns, Consumer<String[]> use) {
        String file = "/casus/actor/en/" + name;
        try (InputStream in = ActorLexicon.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + file + " is missing from the build");
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            rows(file, reader.lines().toList(), columns, use);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static void rows(String file, List<String> lines, int columns, Consumer<String[]> use) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("#") && !lines.get(i).isBlank()) {
                String[] cells = lines.get(i).split("\t", -1);
                if (cells.length != columns) {
                    throw new IllegalStateException(file + " line " + (i + 1) + ": " + cells.length + " columns where "
                            + columns + " are expected");
                }
                use.accept(cells);
            }
        }
    }
}
