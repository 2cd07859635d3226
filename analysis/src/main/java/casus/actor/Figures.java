package casus.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Persons who are known for what they lead beside an office of state: opposition, armed groups, bodies, churches. */
final class Figures {
    private static final String GOVERNING = "GOV";
    private final Map<String, List<Figure>> byName = new HashMap<>();

    /**
     * Somebody in a role for a time.
     *
     * @param code a state or a block
     * @param sectors most telling first
     */
    record Figure(String code, List<String> sectors, String name, LocalDate from, LocalDate to) {
        String id() {
            String first = sectors.get(0);
            String base =
                    switch (first) {
                        case "UNO" -> "IGO.united-nations";
                        case "EUR" -> "IGO.european-union";
                        default -> first.equals(code) ? code : code + "." + first;
                    };
            return base + "." + Register.slug(name);
        }

        boolean at(@Nullable LocalDate date) {
            return date == null || !date.isBefore(from) && !date.isAfter(to);
        }

        /** The sectors at the date: who no longer heads a public body is of the former ones. */
        List<String> sectors(@Nullable LocalDate date) {
            boolean over = date != null && date.isAfter(to.plusYears(1)) && sectors.contains(GOVERNING);
            return over ? List.of("ELI") : sectors;
        }
    }

    void add(Figure figure, List<String> aliases) {
        List<String> names = new ArrayList<>(aliases);
        names.add(figure.name());
        names.forEach(
                name -> byName.computeIfAbsent(name, key -> new ArrayList<>()).add(figure));
    }

    /** Who is known by that name at the date; null where nobody is. */
    @Nullable
    Figure at(String name, @Nullable LocalDate date) {
        return byName.getOrDefault(name, List.of()).stream()
                .filter(figure -> figure.at(date))
                .findFirst()
                .orElse(null);
    }

    /** Who is or was known by that name; null where nobody is. */
    @Nullable
    Figure ever(String name) {
        List<Figure> all = byName.getOrDefault(name, List.of());
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }
}
