package casus.page;

import casus.document.Note;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts the pages of split articles together. Pages belong together when they have the headline in common and their rows of
 * page numbers lead to one address; or when they say "page 2 of 3" of the same number of pages and are of one site. Each has
 * a number of its own and a text of its own, and none tells another day of publication.
 */
public final class SplitArticles {
    private static final double MOST_REPEATED = 0.5;
    private static final long MOST_BYTES = 64L << 20;

    private SplitArticles() {}

    /**
     * An article with two or more of its pages, in their order.
     *
     * @param notes which were joined, and which are missing
     */
    public record Joint(List<SplitPage> pages, List<Note> notes) implements Serializable {
        public Joint {
            pages = List.copyOf(pages);
            notes = List.copyOf(notes);
        }
    }

    /** @param pages in the order of the inputs; of those with the same number the first is taken, so are texts that repeat */
    public static List<Joint> of(List<SplitPage> pages) {
        List<Joint> found = new ArrayList<>();
        List<SplitPage> left = new ArrayList<>(pages);
        for (boolean linked : new boolean[] {true, false}) {
            for (List<SplitPage> alike : alike(left, linked)) {
                List<SplitPage> own = article(alike);
                if (own.size() > 1) {
                    found.add(new Joint(own, notes(own)));
                    left.removeAll(own);
                }
            }
        }
        return found;
    }

    /** @param linked by the address that their rows of numbers lead to, else by site and count of pages */
    private static Collection<List<SplitPage>> alike(List<SplitPage> pages, boolean linked) {
        Map<String, List<SplitPage>> alike = new LinkedHashMap<>();
        for (SplitPage page : pages) {
            if (linked ? !page.base().isEmpty() : page.of() > 0) {
                String key = page.headline() + '\n' + (linked ? page.base() : page.of() + "\n" + page.site());
                alike.computeIfAbsent(key, none -> new ArrayList<>()).add(page);
            }
        }
        return alike.values();
    }

    private static List<SplitPage> article(List<SplitPage> alike) {
        TreeMap<Integer, SplitPage> own = new TreeMap<>();
        long size = 0;
        for (SplitPage page : alike) {
            boolean fits = own.values().stream()
                    .allMatch(other -> (page.day() == null
                                    || other.day() == null
                                    || page.day().equals(other.day()))
                            && page.repeats(other) <= MOST_REPEATED
                            && other.repeats(page) <= MOST_REPEATED);
            if (fits && size + page.size() <= MOST_BYTES && own.putIfAbsent(page.number(), page) == null) {
                size += page.size();
            }
        }
        return List.copyOf(own.values());
    }

    private static List<Note> notes(List<SplitPage> pages) {
        List<Note> notes = new ArrayList<>();
        notes.add(new Note(
                "joined",
                "Pages of one article were joined: "
                        + pages.stream()
                                .map(page -> "page " + page.number() + " is " + page.id())
                                .collect(Collectors.joining(", "))
                        + "."));
        int last = pages.stream()
                .mapToInt(page -> Math.max(page.of(), page.number()))
                .max()
                .orElse(0);
        Set<Integer> given = new HashSet<>();
        pages.forEach(page -> given.add(page.number()));
        List<String> missing = new ArrayList<>();
        for (int number = 1; number <= last; number++) {
            if (!given.contains(number)) {
                missing.add(String.valueOf(number));
            }
        }
        if (!missing.isEmpty()) {
            notes.add(new Note(
                    "missing-page",
                    "Of the pages of this article, these were not given: " + String.join(", ", missing) + "."));
        }
        return notes;
    }
}
