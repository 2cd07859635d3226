package casus.desk;

import casus.record.Filter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filter as it stands in an address and in the form above a list. */
public final class FilterForm {
    private final Map<String, String> given;
    private final String background;

    /** @param background what holds where the address says nothing: no, yes or any */
    FilterForm(Map<String, String> given, String background) {
        this.given = Map.copyOf(given);
        this.background = background;
    }

    /**
     * The filter.
     *
     * @throws casus.record.StoreProblem when a value makes no sense
     */
    public Filter filter() {
        Map<String, String> all = new LinkedHashMap<>(given);
        all.putIfAbsent("background", background);
        return Filter.of(all);
    }

    /** The value of a name, empty where none is given. */
    public String value(String name) {
        return given.getOrDefault(name, name.equals("background") ? background : "");
    }

    public boolean has(String name, String value) {
        return List.of(value(name).split(",")).contains(value);
    }

    /** Whether anything is asked for. */
    public boolean any() {
        return !given.isEmpty();
    }

    /** What is asked for, by name, in a fixed order. */
    public List<Map.Entry<String, String>> entries() {
        return Filter.NAMES.stream()
                .sorted()
                .filter(given::containsKey)
                .map(name -> Map.entry(name, given.getOrDefault(name, "")))
                .toList();
    }

    /** The same filter with another value of a name. */
    public FilterForm plus(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(given);
        more.put(name, value);
        return new FilterForm(more, background);
    }

    /** The same filter held to some days. */
    static FilterForm within(FilterForm form, Days days) {
        return form.plus("since", days.from().toString())
                .plus("until", days.to().toString());
    }

    /** The address of another page with the same filter. */
    public String at(String path) {
        return with(path, null, null);
    }

    /** The address of a page with this filter and one value more; null takes it out. */
    public String with(String path, @Nullable String name, @Nullable String value) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, String> entry : entries()) {
            if (!entry.getKey().equals(name)) {
                parts.add(entry.getKey() + "=" + Visit.encode(entry.getValue()));
            }
        }
        if (name != null && value != null) {
            parts.add(name + "=" + Visit.encode(value));
        }
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }
}
