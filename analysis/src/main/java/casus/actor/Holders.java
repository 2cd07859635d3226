package casus.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who held which office when, by full name and by surname. */
final class Holders {
    private static final int SLACK_YEARS = 1;
    private static final int BARE_SINCE = 2000;
    /** Letters of a last name in which one more or less is a slip of the pen. */
    private static final int LONG = 7;

    private static final Set<String> HEADS = Set.of("head-of-state", "head-of-government");
    private static final Set<String> FAMILY_FIRST = Set.of("CHN", "PRK", "KOR", "TWN", "VNM", "KHM", "SGP");
    private final Map<String, List<Holder>> byName = new HashMap<>();
    private final Map<String, List<Holder>> bySurname = new HashMap<>();
    private final Map<String, List<Holder>> byShortName = new HashMap<>();
    private final Map<String, List<Holder>> byFirstName = new HashMap<>();

    /** One term in an office. */
    record Holder(String state, String slug, String name, String office, LocalDate from, LocalDate to) {
        String id() {
            return state + ".GOV." + slug;
        }

        boolean heads() {
            return HEADS.contains(office);
        }

        boolean around(LocalDate date) {
            return !date.isBefore(from.minusYears(SLACK_YEARS)) && !date.isAfter(to.plusYears(SLACK_YEARS));
        }
    }

    void add(Holder holder, List<String> aliases) {
        List<String> names = new ArrayList<>(aliases);
        names.add(0, holder.name());
        for (String name : names) {
            byName.computeIfAbsent(name, key -> new ArrayList<>()).add(holder);
            if (holder.heads() && name.indexOf(' ') > 0) {
                byFirstName
                        .computeIfAbsent(Register.slug(name.substring(0, name.indexOf(' '))), key -> new ArrayList<>())
                        .add(holder);
            }
            for (String shorter : shortNames(name)) {
                byShortName.computeIfAbsent(shorter, key -> new ArrayList<>()).add(holder);
            }
            bySurname
                    .computeIfAbsent(surname(name, holder.state()), key -> new ArrayList<>())
                    .add(holder);
        }
    }

    boolean knows(String name) {
        return byName.containsKey(name);
    }

    /** The holder of that full name: of the state that is told, then at the date, then the last. */
    @Nullable
    Holder named(String name, @Nullable String state, @Nullable LocalDate date) {
        List<Holder> all = byName.getOrDefault(name, List.of());
        return best(ofState(all, state, false), date);
    }

    /**
     * The holder called by surname after a title, or alone when {@code titled} is false: then only a head of state or
     * government about the date, and only where no other bears the name.
     */
    @Nullable
    Holder called(String surname, @Nullable String state, @Nullable LocalDate date, boolean titled) {
        List<Holder> all = ofState(bySurname.getOrDefault(surname, List.of()), state, true).stream()
                .filter(Holder::heads)
                .filter(holder -> date == null ? holder.to().getYear() >= BARE_SINCE : holder.around(date))
                .toList();
        long persons = all.stream().map(Holder::id).distinct().count();
        return persons == 1 || (titled && state != null) ? best(all, date) : null;
    }

    /**
     * The holder in office about the date who is called so for short, with or without accents: "Pedro Sanchez" of Pedro
     * Sánchez Pérez-Castejón; null where none or two are.
     */
    @Nullable
    Holder alike(String name, @Nullable String state, @Nullable LocalDate date) {
        List<Holder> all = ofState(byShortName.getOrDefault(Register.slug(name), List.of()), state, true).stream()
                .filter(holder -> !holder.office().equals("other"))
                .filter(holder -> date == null ? holder.to().getYear() >= BARE_SINCE : holder.around(date))
                .toList();
        return all.stream().map(Holder::state).distinct().count() == 1 ? best(all, date) : null;
    }

    /**
     * The head of a state or government whose last name is written with one letter changed, lost or added, and whose first
     * name is the same: "Francois Mitterand"; null where none or two are so called.
     */
    @Nullable
    Holder nearly(String name, @Nullable String state, @Nullable LocalDate date) {
        int blank = name.lastIndexOf(' ');
        String last = Register.slug(name.substring(blank + 1));
        if (blank < 0 || last.length() < LONG) {
            return null;
        }
        String first = Register.slug(name.substring(0, name.indexOf(' ')));
        List<Holder> all = ofState(byFirstName.getOrDefault(first, List.of()), state, true).stream()
                .filter(holder -> date == null || holder.around(date))
                .filter(holder -> isNear(Register.slug(surname(holder.name(), holder.state())), last))
                .toList();
        return all.stream().map(Holder::id).distinct().count() == 1 ? best(all, date) : null;
    }

    private static boolean isNear(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int begin = 0;
        while (begin < Math.min(one.length(), other.length()) && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < Math.min(one.length(), other.length()) - begin
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return begin + end >= Math.max(one.length(), other.length()) - 1;
    }

    /** First name and one of the others, folded. */
    private static Set<String> shortNames(String name) {
        String[] words = name.split(" ");
        Set<String> found = new HashSet<>(Set.of(Register.slug(name)));
        for (int i = 1; i < words.length; i++) {
            found.add(Register.slug(words[0] + " " + words[i]));
        }
        return words.length > 1 ? found : Set.of();
    }

    /** Whether the last office known of that person ended over a year before the date. */
    boolean past(Holder holder, @Nullable LocalDate date) {
        return date != null
                && byName.getOrDefault(holder.name(), List.of()).stream()
                        .noneMatch(term -> !date.isAfter(term.to().plusYears(SLACK_YEARS)));
    }

    private static List<Holder> ofState(List<Holder> all, @Nullable String state, boolean strict) {
        List<Holder> own = all.stream()
                .filter(holder -> state == null || holder.state().equals(state))
                .toList();
        return own.isEmpty() && !strict ? all : own;
    }

    private static @Nullable Holder best(List<Holder> all, @Nullable LocalDate date) {
        Map<String, Integer> terms = new HashMap<>();
        all.forEach(holder -> terms.merge(holder.state(), 1, Integer::sum));
        Comparator<Holder> order = Comparator.<Holder>comparingInt(
                        holder -> date != null && holder.around(date) ? 1 : 0)
                .thenComparingInt(holder -> terms.getOrDefault(holder.state(), 0))
                .thenComparing(Holder::to)
                .thenComparing(Holder::from);
        return all.stream().max(order).orElse(null);
    }

    private static String surname(String name, String state) {
        String[] words = name.split(" ");
        return FAMILY_FIRST.contains(state) ? words[0] : words[words.length - 1];
    }
}
