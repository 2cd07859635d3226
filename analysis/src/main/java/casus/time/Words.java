package casus.time;

import casus.sentence.Numerals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;

/** The words that time expressions are made of, as pieces of patterns and as values. */
final class Words {
    static final String MONTH =
            "(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)";
    static final String DAY = "(?<day>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?";
    static final String YEAR = "(?<year>1[5-9]\\d\\d|20\\d\\d)";
    static final String WEEKDAY =
            "(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri)\\.)";
    static final String PART = "(?<part>early|mid|late|the (?:beginning|start|middle|end) of|beginning of|end of)";
    static final String DAYTIME = "(?<daytime>morning|afternoon|evening|night|dawn|dusk)";
    static final String SEASON = "(?<season>spring|summer|autumn|fall|winter)";
    static final String NUMBER =
            "(?<number>\\d{1,3}(?:,\\d{3})?(?:\\.\\d)?(?: 1/2)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
                    + "|(?:one|two|three|four|five|six|seven|eight|nine|a|an) (?:hundred|thousand|dozen)"
                    + "|(?:one|two|three|four|five|six|seven|eight|nine|ten)(?: and a half)?|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
                    + "|half an?|a couple of|a couple|an?)";
    static final String VAGUE =
            "(?<vague>a few|several|some|many|few|a number of|countless|dozens of|hundreds of|recent)";
    static final String UNIT =
            "(?<unit>second|minute|hour|day|week|weekend|fortnight|month|quarter|year|decade|centur(?:y|ie)|generation)";
    static final String ABOUT =
            "(?:(?:about|around|over|nearly|almost|roughly|more than|less than|fewer than|at least|at most|up to|no more than|just over|just under|under|some|another) )?";

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private Words() {}

    /** Rows of a resource of this package: {@code #} comments, a fixed number of columns, loud errors. */
    static List<String[]> rows(String name, int columns) {
        String file = "/casus/time/en/" + name;
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + file + " is missing from the build");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split("\t", -1);
                if (cells.length != columns) {
                    throw new IllegalStateException(file + " line " + number + ": " + cells.length + " columns where "
                            + columns + " are expected");
                }
                rows.add(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return rows;
    }

    /** 1 to 12; 0 for a lower-case word, which is no name of a month ("may", "march"). */
    static int month(String name) {
        return Character.isUpperCase(name.charAt(0))
                ? 1 + MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT))
                : 0;
    }

    static DayOfWeek weekday(String name) {
        String start = name.substring(0, 2).toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(start)) {
                return day;
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** How many the words say: "two and a half" is 2.5; -1 where they say no number. */
    static double number(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        if (words.equals("a") || words.equals("an")) {
            return 1;
        }
        if (words.startsWith("a couple")) {
            return 2;
        }
        if (words.startsWith("half a")) {
            return 0.5;
        }
        double sum = 0;
        for (String word : words.replace(" and a half", " 1/2").split("[- ]")) {
            if (word.equals("1/2")) {
                sum += 0.5;
            } else if (word.equals("dozen")) {
                sum *= 12;
            } else if (Numerals.scale(word).isPresent()) {
                sum *= Numerals.scale(word).getAsDouble();
            } else {
                OptionalDouble value =
                        word.equals("a") || word.equals("an") ? OptionalDouble.of(1) : Numerals.value(word);
                if (value.isEmpty()) {
                    return -1;
                }
                sum += value.getAsDouble();
            }
        }
        return sum;
    }

    /** Without a trailing {@code .0}. */
    static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** Whether the pattern has the group and it took part in the match. */
    static boolean has(Matcher matcher, String group) {
        return matcher.pattern().pattern().contains("(?<" + group + ">") && matcher.group(group) != null;
    }
}
