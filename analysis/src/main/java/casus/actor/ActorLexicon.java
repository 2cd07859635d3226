package casus.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Names of states, bodies and leaders, adjectives of nationality and role nouns, each by its words. */
final class ActorLexicon {
    /** What a run of words stands for. */
    enum Kind {
        STATE,
        METONYM,
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

    ActorLexicon() {
        rows("leaders.tsv", 8, row -> {
            Entry leader = new Entry(Kind.LEADER, row[0] + ".GOV." + row[1], row[2], row[0], "GOV");
            put(row[2], leader);
            each(row[3], alias -> put(alias, leader));
        });
        rows("bodies.tsv", 5, row -> {
            Entry body = new Entry(Kind.BODY, row[0], row[1], row[3], row[4]);
            put(row[1], body);
            each(row[2], alias -> put(alias, body));
        });
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
        rows("roles.tsv", 3, row -> {
            Entry role = new Entry(Kind.ROLE, row[2], row[0], null, row[2]);
            roles.putIfAbsent(row[0].toLowerCase(Locale.ROOT), role);
            if (!row[1].isEmpty()) {
                roles.putIfAbsent(row[1].toLowerCase(Locale.ROOT), role);
            }
        });
    }

    @Nullable
    Entry name(String words) {
        return names.get(words);
    }

    @Nullable
    Entry role(String words) {
        return roles.get(words.toLowerCase(Locale.ROOT));
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

    private static void rows(String name, int columns, Consumer<String[]> use) {
        String file = "/casus/actor/en/" + name;
        List<String> lines = new ArrayList<>();
        try (InputStream in = ActorLexicon.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + file + " is missing from the build");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("#")) {
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
