package casus.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the persons out of the lines of a copied text that name its writers: "By A and B", "A | 3 May 2025", "A" alone. */
final class TextBylines {
    private static final Pattern BYLINE = Pattern.compile(
            "(?iu)(?:^|[|·•—–,/]\\s*|\\.\\s+)(?:" + TextWords.either("byline") + "):? ((?-i:\\p{Lu})[^|·•\\n]{2,120})");
    private static final Pattern CLOCK = Pattern.compile("(?i)\\bat \\d.*$");
    private static final Pattern AND = Pattern.compile("\\b(?:and|und|y|et|de|van|von)\\b");
    private static final Pattern NAMES_BEFORE_SLASH =
            Pattern.compile("^(\\p{Lu}{2,}(?:[ '’-]\\p{Lu}{2,}){1,3}(?: and \\p{Lu}{2,}(?: \\p{Lu}{2,}){1,3})?) */");
    private static final Pattern OURS = Pattern.compile("(?i)by (?:our|a|the|staff)\\b.{0,60}$");
    private static final Pattern BARE = Pattern.compile("(?iu)(?:" + TextWords.either("byline") + "):?");
    /** What parts a name from the date behind it: "Ada Quill / River Post / Sep 2, 2024", "Ada QuillPublished Jul 17, 2024". */
    private static final Pattern BEHIND_NAME = Pattern.compile("\\s*(?:[/|•·,]|Published|Updated|Posted).*$");
    /** "Ada QuillTravel Reporter", "Ada Quill Political Correspondent". */
    private static final Pattern ROLE = Pattern.compile("(?iu)(?<=\\p{Ll}|[ ,])(?:(?:" + TextWords.either("desk")
            + ") ){0,4}(?:" + TextWords.either("role") + ")(?:\\p{Ll}{0,3})(?!\\p{L}).{0,40}$");

    private static final Pattern NAME = Pattern.compile(
            "\\p{Lu}[\\p{Ll}\\p{M}]+(?:['’-]?\\p{Lu}[\\p{Ll}\\p{M}]+)*\\.?(?: (?:\\p{Lu}\\.|de|la|van|von|der|den|al|el|bin|di|da|dos|du|\\p{Lu}[\\p{Ll}\\p{M}'’]+(?:[-'’]?\\p{Lu}[\\p{Ll}\\p{M}]+)*)){1,3}");
    private static final Pattern STUCK = Pattern.compile("(?<=\\p{Ll})(?:Published|Updated|Posted)\\b.*$");
    private static final Pattern DIVIDER =
            Pattern.compile("(?iu)\\s*(?:[,;|/•·&]|(?<!\\p{L})(?:and|und|og|och|et|y|e)(?!\\p{L}))\\s*");
    private static final int MOST_OTHERS = 4;
    private static final int LONGEST = 160;

    private final Set<String> authors = new LinkedHashSet<>();

    List<String> authors() {
        return List.copyOf(authors);
    }

    static boolean opens(String text) {
        return BYLINE.matcher(text).lookingAt();
    }

    /** Takes the persons of a line that names them; whether it does. */
    boolean take(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        Matcher by = BYLINE.matcher(text);
        if (by.find()) {
            List<String> persons = persons(by.group(1));
            authors.addAll(persons);
            return !persons.isEmpty() || by.start() == 0;
        }
        Matcher names = NAMES_BEFORE_SLASH.matcher(text);
        String line = names.find() ? names.group(1) : isNames(text) ? text : "";
        authors.addAll(persons(line));
        return !line.isEmpty() || OURS.matcher(text).lookingAt() || TextHead.isDateLine(text) && beside(text);
    }

    /** Takes the person or the persons that a line gives beside a date, where there are none yet. */
    private boolean beside(String text) {
        String before = BEHIND_NAME.matcher(text).replaceFirst("");
        List<String> persons = new ArrayList<>();
        for (String piece : PageDates.around(text)) {
            persons.addAll(fullNames(piece));
        }
        if (persons.isEmpty() && before.length() < text.length()) {
            persons.addAll(fullNames(before));
        }
        return authors.isEmpty() && authors.addAll(persons);
    }

    /** Takes the persons of a line that holds nothing but their names, and perhaps what they are. */
    boolean takeAlone(String text) {
        return text.length() <= LONGEST && authors.addAll(fullNames(text));
    }

    /** Whether the line tells what a writer is: "Ada QuillTravel Reporter". */
    static boolean hasRole(String text) {
        return ROLE.matcher(text).find();
    }

    /** The persons of a line that holds names and a few words beside them at most; none where it tells more. */
    private static List<String> fullNames(String text) {
        List<String> names = new ArrayList<>();
        int others = 0;
        for (String piece : DIVIDER.split(ROLE.matcher(text).replaceFirst(""))) {
            String name = piece.strip();
            boolean full = NAME.matcher(name).matches()
                    && !Sections.isSection(name.toLowerCase(Locale.ROOT))
                    && !persons(name).isEmpty();
            if (full) {
                names.add(name);
            } else {
                others += TextRegion.words(name);
            }
        }
        return others <= MOST_OTHERS ? names : List.of();
    }

    private static List<String> persons(String text) {
        List<String> names = new ArrayList<>();
        String dateless = String.join(" | ", PageDates.around(text));
        for (String person : Authors.persons(
                List.of(ROLE.matcher(STUCK.matcher(dateless).replaceFirst(""))
                        .replaceFirst("")
                        .strip()),
                null)) {
            names.add(isCapitals(person) ? titled(person) : person);
        }
        return names;
    }

    /** Whether a line says "By" and no more. */
    static boolean isBare(String text) {
        return BARE.matcher(text).matches();
    }

    /** "ADA QUILL and BEN TAL": nothing but persons, in capitals. */
    static boolean isNames(String text) {
        String names = AND.matcher(CLOCK.matcher(text).replaceFirst("")).replaceAll("");
        return isCapitals(names)
                && !names.equals(text)
                && Authors.persons(List.of(text), null).size() > 1;
    }

    private static boolean isCapitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    private static String titled(String capitals) {
        StringBuilder name = new StringBuilder();
        boolean start = true;
        for (char c : capitals.toLowerCase(Locale.ROOT).toCharArray()) {
            name.append(start ? Character.toUpperCase(c) : c);
            start = !Character.isLetter(c);
        }
        return name.toString();
    }
}
