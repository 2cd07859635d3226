package casus.desk;

import org.jspecify.annotations.Nullable;

/**
 * What every page has around it.
 *
 * @param title of the page, without the name of the desk
 * @param section which part of the menu it belongs to
 * @param here its address within the desk, filters and all
 * @param done key of what was just done; null for nothing
 * @param undo number of the decision that can be undone; null for none
 */
public record Frame(
        String title,
        String section,
        String here,
        Visitor visitor,
        Words words,
        java.util.function.UnaryOperator<String> assets,
        @Nullable String done,
        @Nullable Long undo) {
    /** A text of the pages. */
    public String say(String key, Object... values) {
        return words.say(key, values);
    }

    /** The words for a code of the record. */
    public String code(String kind, @Nullable String code) {
        return code == null ? "" : words.code(kind, code);
    }

    public String count(long number, String what) {
        return words.count(number, what);
    }

    /** The address of a style sheet or script. */
    public String asset(String name) {
        return assets.apply(name);
    }

    /** What marks the open part of the menu, for {@code aria-current}; null for the others. */
    public @Nullable String current(String part) {
        return part.equals(section) ? "page" : null;
    }
}
