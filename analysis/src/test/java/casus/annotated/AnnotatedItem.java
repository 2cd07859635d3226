package casus.annotated;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A text of one to three sentences and what it says.
 *
 * @param file name of its file without ending
 * @param line line on which the text begins
 * @param complete the kinds of which every mention is annotated; claims are not in question where there are any
 * @param negative why there is nothing in it; empty where there is something
 * @param fingerprint changes with any change of text or annotation
 */
record AnnotatedItem(
        String file,
        int line,
        String text,
        LocalDate published,
        List<Expected> claims,
        List<Expected> mentions,
        Set<String> complete,
        String negative,
        String fingerprint) {
    AnnotatedItem {
        claims = List.copyOf(claims);
        mentions = List.copyOf(mentions);
        complete = Set.copyOf(complete);
    }

    String where() {
        return file + ":" + line;
    }
}
