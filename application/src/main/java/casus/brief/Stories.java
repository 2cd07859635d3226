package casus.brief;

import casus.signal.Names;
import casus.signal.Occurrence;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts incidents into stories. Two belong to one story when no more than two weeks lie between them and they passed between the same two
 * sides, or share a side that is not the country's own and happened in one country, or share a side and happened in one place. Talks and words that
 * share no place with an act of force, but an article ("Brazil asked for the crew's release"), are put to that act's story and lead on to
 * nothing.
 */
final class Stories {
    static final int GAP_DAYS = 14;
    private static final int FEW = 3;
    private static final double NEAR_KILOMETRES = 50;

    private final Names names;

    Stories(Names names) {
        this.names = names;
    }

    /**
     * The stories of some incidents.
     *
     * @param incidents news of any status, oldest first
     * @return in the order of their oldest incidents
     */
    List<Story> of(List<Occurrence> incidents) {
        Map<String, String> leads = new HashMap<>();
        Map<String, String> because = new HashMap<>();
        incidents.forEach(one -> leads.put(one.id(), one.id()));
        Deque<Occurrence> recent = new ArrayDeque<>();
        for (Occurrence one : incidents) {
            recent.removeIf(other -> other.last().isBefore(one.day().minusDays(GAP_DAYS)));
            for (Occurrence other : recent) {
                String why = why(one, other);
                if (why != null) {
                    because.putIfAbsent(one.id(), why);
                    leads.put(lead(leads, one.id()), lead(leads, other.id()));
                }
            }
            recent.addLast(one);
        }
        Map<String, List<Occurrence>> groups = new TreeMap<>();
        incidents.forEach(one -> groups.computeIfAbsent(lead(leads, one.id()), key -> new ArrayList<>())
                .add(one));
        attach(groups, because);
        return groups.values().stream()
                .map(group -> group.stream()
                        .sorted(Comparator.comparing(Occurrence::day).thenComparing(Occurrence::id))
                        .toList())
                .map(group -> new Story(group.get(0).id(), group, known(group, because)))
                .sorted(Comparator.comparing(
                                (Story story) -> story.incidents().get(0).day())
                        .thenComparing(Story::id))
                .toList();
    }

    /** Why two incidents belong to one story; null where they do not. */
    private @org.jspecify.annotations.Nullable String why(Occurrence one, Occurrence other) {
        for (casus.signal.Dyad dyad : one.dyads()) {
            if (other.dyads().contains(dyad)) {
                return "again between " + names.of(dyad);
            }
        }
        Set<String> shared = new HashSet<>(one.sides());
        shared.retainAll(other.sides());
        if (shared.isEmpty()) {
            return null;
        }
        boolean country = one.country() != null && one.country().equals(other.country());
        String guest = shared.stream()
                .filter(side -> !side.equals(one.country()))
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (country && guest != null) {
            return names.of(guest) + " again, in " + names.of(Objects.requireNonNull(one.country()));
        }
        return Places.near(one.outline().place(), other.outline().place(), NEAR_KILOMETRES)
                ? names.of(shared.stream().min(Comparator.naturalOrder()).orElseThrow()) + " again, at or near "
                        + one.outline().place().name()
                : null;
    }

    /** Talks and words that hang together with no act of force go to the story with which they share most articles. */
    private static void attach(Map<String, List<Occurrence>> groups, Map<String, String> because) {
        Map<String, Map<String, Integer>> byArticle = new TreeMap<>();
        groups.forEach((key, group) -> {
            if (!isLoose(group)) {
                group.forEach(one -> one.articles().forEach(article -> byArticle
                        .computeIfAbsent(article, name -> new TreeMap<>())
                        .merge(key, 1, Integer::sum)));
            }
        });
        for (String key : List.copyOf(groups.keySet())) {
            List<Occurrence> loose = Objects.requireNonNull(groups.get(key));
            if (!isLoose(loose)) {
                continue;
            }
            Map<String, Integer> shared = new TreeMap<>();
            for (Occurrence one : loose) {
                for (String article : one.articles()) {
                    byArticle.getOrDefault(article, Map.of()).forEach((story, count) -> {
                        if (fits(one, Objects.requireNonNull(groups.get(story)))) {
                            shared.merge(story, count, Integer::sum);
                        }
                    });
                }
            }
            shared.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(
                                    Map.Entry.<String, Integer>comparingByKey().reversed()))
                    .ifPresent(story -> {
                        loose.forEach(one -> because.putIfAbsent(one.id(), "told with it in one article"));
                        Objects.requireNonNull(groups.get(story.getKey())).addAll(loose);
                        groups.remove(key);
                    });
        }
    }

    /** Groups that lead on to nothing: a few incidents without an act of force, or a single act whose place and other side are not known. */
    private static boolean isLoose(List<Occurrence> group) {
        boolean talk = group.stream().noneMatch(Occurrence::isConflict);
        return talk && group.size() <= FEW
                || group.size() == 1
                        && group.get(0).dyads().isEmpty()
                        && group.get(0).country() == null;
    }

    /** Near in time; an act of force must share a side too. */
    private static boolean fits(Occurrence one, List<Occurrence> story) {
        boolean side = story.stream().anyMatch(other -> one.sides().stream().anyMatch(other.sides()::contains));
        return isNear(one, story) && (side || !one.isConflict());
    }

    private static boolean isNear(Occurrence one, Collection<Occurrence> story) {
        LocalDate earliest = one.day().minusDays(GAP_DAYS);
        LocalDate latest = one.day().plusDays(GAP_DAYS);
        return story.stream()
                .anyMatch(other ->
                        !other.last().isBefore(earliest) && !other.day().isAfter(latest));
    }

    private static Map<String, String> known(List<Occurrence> group, Map<String, String> because) {
        Map<String, String> known = new TreeMap<>();
        for (Occurrence one : group) {
            String why = because.get(one.id());
            if (why != null) {
                known.put(one.id(), why);
            }
        }
        return known;
    }

    private static String lead(Map<String, String> leads, String id) {
        String lead = id;
        for (String next = leads.get(lead); next != null && !next.equals(lead); next = leads.get(lead)) {
            lead = next;
        }
        return lead;
    }
}
