package casus.attribution;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of {@code cues.tsv}: which bring a content, in which frames, with which stance. */
final class Cues {
    private static final String FILE = "/casus/attribution/en/cues.tsv";

    /** The word classes of the file. */
    enum WordClass {
        VERB,
        NOUN,
        ADJECTIVE,
        SOURCE
    }

    private final Map<String, Map<String, Stance>> frames = new HashMap<>();

    Cues() {
        List<String> lines = Words.lines(FILE);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("#") && !lines.get(i).isBlank()) {
                add(lines.get(i), i + 1);
            }
        }
    }

    /** Frames of the word and the stance in each; empty for a word that brings nothing. */
    Map<String, Stance> frames(WordClass wordClass, String lemma) {
        return frames.getOrDefault(key(wordClass, lemma.toLowerCase(Locale.ROOT)), Map.of());
    }

    private void add(String line, int number) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 4) {
            throw new IllegalStateException(FILE + " line " + number + ": " + cells.length + " columns where 4 belong");
        }
        try {
            WordClass wordClass = WordClass.valueOf(cells[0].toUpperCase(Locale.ROOT));
            Stance stance = Stance.valueOf(cells[1].toUpperCase(Locale.ROOT));
            for (String lemma : cells[3].split(" ")) {
                Map<String, Stance> own = frames.computeIfAbsent(key(wordClass, lemma), any -> new LinkedHashMap<>());
                for (String frame : cells[2].split(" ")) {
                    own.putIfAbsent(frame, stance);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(FILE + " line " + number + ": no such word class or stance", e);
        }
    }

    private static String key(WordClass wordClass, String lemma) {
        return wordClass + " " + lemma;
    }
}
