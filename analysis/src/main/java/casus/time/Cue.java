package casus.time;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Kinds of words that a sentence must hold before the rules that need them are tried. */
enum Cue {
    MONTH,
    WEEKDAY,
    DIGIT,
    UNIT,
    CLOCK,
    SEASON,
    QUARTER,
    SET,
    DEICTIC,
    PERIOD,
    NAME;

    private static final Map<String, Cue> WORDS = new HashMap<>();
    /** First words of the names of periods and feasts. */
    private static final Set<String> FIRST = new HashSet<>();

    static {
        for (String[] row : Words.rows("periods.tsv", 3)) {
            first(row[0]);
        }
        for (String[] row : Words.rows("feasts.tsv", 2)) {
            first(row[0]);
        }
        for (String[] row : Words.rows("cues.tsv", 2)) {
            Cue cue = valueOf(row[0]);
            for (String word : row[1].split(" ")) {
                WORDS.put(word, cue);
            }
        }
    }

    /** The kinds of words in the sentence; {@link #NAME} where it holds any capital letter or digit. */
    static Set<Cue> in(Sentence sentence) {
        Set<Cue> found = EnumSet.noneOf(Cue.class);
        for (Token token : sentence.tokens()) {
            String word = token.word().toLowerCase(Locale.ROOT);
            add(word, found);
            for (String piece : word.indexOf('-') < 0 && word.indexOf('/') < 0 && word.indexOf('–') < 0
                    ? List.<String>of()
                    : List.of(word.split("[-–/]"))) {
                add(piece, found);
            }
        }
        return found;
    }

    private static void first(String names) {
        for (String name : names.split("\\|")) {
            FIRST.add(name.toLowerCase(Locale.ROOT).split("[ /'’–-]")[0]);
        }
    }

    private static void add(String word, Set<Cue> found) {
        if (FIRST.contains(word)) {
            found.add(PERIOD);
        }
        Cue cue = WORDS.get(word);
        if (cue == null && word.endsWith("s")) {
            cue = WORDS.get(word.substring(0, word.length() - 1));
        }
        if (cue == null && word.endsWith(".")) {
            cue = WORDS.get(word.substring(0, word.length() - 1));
        }
        if (cue != null) {
            found.add(cue);
        }
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                found.add(DIGIT);
                return;
            }
        }
    }
}
