package casus.incident;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which tellings are compared with which: two are, where one looks for what the other is listed under. What a telling is listed
 * under depends on nothing else, so the pairs compared are the same in whatever order tellings come.
 *
 * @param listed under what the telling can be found
 * @param looks what it looks for
 */
public record Blocks(Set<String> listed, Set<String> looks) {
    private static final int BUCKET_DAYS = 8;
    /** What is told without its time lies this far back at most, for most. */
    private static final int REPORTED_WITHIN_DAYS = 7;

    /** What a later article recalls without its time. */
    private static final int RECALLED_WITHIN_DAYS = 63;
    /** Longer times are looked up by year and word. */
    private static final int LONG_DAYS = 45;

    private static final int STORY_WORDS = 5;
    private static final int MOST_YEARS = 3;

    public Blocks {
        listed = Set.copyOf(listed);
        looks = Set.copyOf(looks);
    }

    /** The blocks of a telling. */
    public static Blocks of(Telling telling) {
        Set<String> sides = sides(telling);
        Set<String> listed = new TreeSet<>();
        Set<String> looks = new TreeSet<>();
        Telling.When when = telling.when();
        if (when != null && when.days() > LONG_DAYS) {
            years(telling, sides, when.from(), when.to(), year -> {
                listed.add("vague " + year);
                looks.add("vague " + year);
                looks.add("exact " + year);
            });
            return new Blocks(listed, looks);
        }
        for (String span : buckets(telling)) {
            for (String side : sides) {
                listed.add(span + " " + telling.quad() + " " + side);
            }
            telling.story().names().stream()
                    .limit(STORY_WORDS)
                    .forEach(word -> listed.add(span + " " + telling.quad() + " ~" + word));
        }
        looks.addAll(listed);
        if (when == null && telling.published() != null) {
            LocalDate last = Objects.requireNonNull(telling.published());
            for (String span : spans(last.minusDays(RECALLED_WITHIN_DAYS), last)) {
                sides.forEach(side -> looks.add(span + " " + telling.quad() + " " + side));
            }
        }
        LocalDate day = when != null ? when.from() : telling.published();
        if (day != null) {
            years(telling, sides, day, day, year -> {
                listed.add("exact " + year);
                looks.add("vague " + year);
            });
        }
        return new Blocks(listed, looks);
    }

    /** A number for a key, by which it is kept: FNV-1a over its bytes. */
    public static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }

    private static void years(Telling telling, Set<String> sides, LocalDate from, LocalDate to, Consumer<String> each) {
        for (int year = from.getYear(); year <= Math.min(to.getYear(), from.getYear() + MOST_YEARS); year++) {
            for (String side : sides) {
                each.accept(year + " " + telling.trigger() + " " + side);
            }
        }
    }

    private static Set<String> buckets(Telling telling) {
        Telling.When when = telling.when();
        LocalDate from = when == null ? telling.published() : when.from().minusDays(1);
        LocalDate to = when == null ? telling.published() : when.to().plusDays(1);
        if (from == null || to == null) {
            return Set.of("undated");
        }
        if (when == null) {
            from = from.minusDays(REPORTED_WITHIN_DAYS);
        }
        return spans(from, to);
    }

    private static Set<String> spans(LocalDate from, LocalDate to) {
        Set<String> buckets = new TreeSet<>();
        long last = Math.floorDiv(to.toEpochDay(), BUCKET_DAYS);
        for (long bucket = Math.floorDiv(from.toEpochDay(), BUCKET_DAYS); bucket <= last; bucket++) {
            buckets.add(Long.toString(bucket));
        }
        return buckets;
    }

    /** The countries that it is about, and actors that belong to none. */
    private static Set<String> sides(Telling telling) {
        Set<String> sides = new TreeSet<>();
        Telling.Where where = telling.where();
        if (where != null) {
            sides.add(where.country() == null ? "@" + where.name() : where.country());
        }
        telling.actors().forEach(actor -> sides.add(side(actor)));
        telling.recipients().forEach(actor -> sides.add(side(actor)));
        return sides;
    }

    private static String side(String actor) {
        @Nullable String country = Countries.of(actor);
        return country == null ? actor : country;
    }
}
