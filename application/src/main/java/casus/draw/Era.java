package casus.draw;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The days that are drawn: all, but for a few that lie so far off that the rest would shrink to nothing.
 *
 * @param earlier how many incidents lie before, {@code later} after
 */
record Era(LocalDate first, LocalDate last, int earlier, int later) {
    /** Of a hundred incidents so many may be left out; of a handful one. */
    private static final int FEW_PERCENT = 15;

    private static final int LEAST_FOR_ONE = 6;

    /** Days are left out when the rest takes no more than this part of the whole time. */
    private static final double PART = 0.4;

    /** Days within this part of the rest from it stay. */
    private static final double NEAR = 0.3;

    private static final int LEAST_DAYS = 14;

    /** Of so short a time all is drawn. */
    private static final int SHORT_DAYS = 180;

    /** @param days how many incidents each day has; not empty */
    static Era of(SortedMap<LocalDate, Integer> days) {
        List<Map.Entry<LocalDate, Integer>> all = new ArrayList<>(days.entrySet());
        int total = days.values().stream().mapToInt(Integer::intValue).sum();
        int few = Math.max(total * FEW_PERCENT / 100, total >= LEAST_FOR_ONE ? 1 : 0);
        int from = 0;
        int to = all.size() - 1;
        long shortest = length(all, from, to);
        long whole = shortest;
        int sum = 0;
        for (int begin = 0, end = 0; end < all.size(); end++) {
            sum += all.get(end).getValue();
            while (sum - all.get(begin).getValue() >= total - few) {
                sum -= all.get(begin++).getValue();
            }
            if (sum >= total - few && length(all, begin, end) < shortest) {
                shortest = length(all, begin, end);
                from = begin;
                to = end;
            }
        }
        if (whole <= SHORT_DAYS || shortest > whole * PART) {
            from = 0;
            to = all.size() - 1;
        }
        long near = (long) (Math.max(shortest, LEAST_DAYS) * NEAR);
        while (from > 0 && length(all, from - 1, from) - 1 <= near) {
            from--;
        }
        while (to < all.size() - 1 && length(all, to, to + 1) - 1 <= near) {
            to++;
        }
        return new Era(
                all.get(from).getKey(),
                all.get(to).getKey(),
                count(all.subList(0, from)),
                count(all.subList(to + 1, all.size())));
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** What lies outside, in words; empty where nothing does. */
    String outside() {
        List<String> words = new ArrayList<>();
        if (earlier > 0) {
            words.add(Words.of("era.earlier", earlier));
        }
        if (later > 0) {
            words.add(Words.of("era.later", later));
        }
        return String.join(", ", words);
    }

    /** The same in a sentence for summaries, with a blank before it. */
    String sentence() {
        return earlier + later == 0 ? "" : " " + Words.of("era.sentence", Words.count("incidents", earlier + later));
    }

    private static long length(List<Map.Entry<LocalDate, Integer>> all, int from, int to) {
        return ChronoUnit.DAYS.between(all.get(from).getKey(), all.get(to).getKey()) + 1;
    }

    private static int count(List<Map.Entry<LocalDate, Integer>> days) {
        return days.stream().mapToInt(Map.Entry::getValue).sum();
    }
}
