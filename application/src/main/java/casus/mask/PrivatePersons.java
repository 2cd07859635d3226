package casus.mask;

import casus.actor.PublicNames;
import casus.place.PlaceNames;
import casus.record.ActorQuery.Actor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Says which actors are private persons: somebody known by a name that no list holds, in no office. Where it is unsure it takes the name for
 * a private person's: a name too many withheld costs less than one too few.
 */
final class PrivatePersons {
    /** Who speaks or acts for a body of these holds an office in the sense of this. */
    private static final Set<String> OFFICES =
            Set.of("GOV", "LEG", "JUD", "IGO", "UNO", "EUR", "PTY", "OPP", "ELI", "PRE");
    /** Of these, who only suffered in the record is a victim or a detainee; who acts or speaks is in command. */
    private static final Set<String> ARMED = Set.of("MIL", "COP", "SPY", "REB", "PRM", "IMG", "ISM", "UAF");

    private static final int LONGEST_NAME = 5;

    private final PublicNames known = new PublicNames();
    private final PlaceNames places = new PlaceNames();
    private final Set<String> common = words("/casus/sentence/en/common-words.tsv", Set.of("common"));
    private final Set<String> given = words("/casus/place/en/person-names.tsv", Set.of("given"));

    /** @param acts whether the record tells of acts or words of this actor */
    boolean isPrivate(Actor actor, boolean acts) {
        int dot = actor.id().lastIndexOf('.');
        if (dot < 0 || known.isCode(actor.id().substring(dot + 1)) || known.isListed(actor.name())) {
            return false;
        }
        if (actor.sectors().stream().anyMatch(OFFICES::contains)
                || acts && actor.sectors().stream().anyMatch(ARMED::contains)) {
            return false;
        }
        return actor.id().startsWith("PERSON.") || isNameOfPerson(actor.name());
    }

    /** What is told of by two to five words, none of them one of a body's name or in small letters, begins as no common word and is no place, unless it begins as
     * persons are called. */
    private boolean isNameOfPerson(String name) {
        List<String> parts = List.of(name.strip().split("\\s+"));
        if (parts.size() < 2 || parts.size() > LONGEST_NAME) {
            return false;
        }
        String first = parts.get(0).toLowerCase(Locale.ROOT);
        return parts.stream().noneMatch(known::isBodyWord)
                && parts.stream().noneMatch(part -> part.equals("and") || part.equals("of") || part.equals("the"))
                && (given.contains(first) || !common.contains(first) && !places.has(name));
    }

    /** Whether a word alone may be meant otherwise than as a name: "Hope", "May". */
    boolean isCommon(String word) {
        return common.contains(word.toLowerCase(Locale.ROOT));
    }

    private static Set<String> words(String resource, Set<String> classes) {
        Set<String> words = new HashSet<>();
        try (InputStream in = Objects.requireNonNull(PublicNames.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t");
                if (cells.length > 1 && classes.contains(cells[0])) {
                    words.addAll(List.of(cells[1].split(" ")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
