package casus.annotated;

import java.util.Map;
import java.util.TreeMap;

/**
 * A claim or a mention that a careful reader finds.
 *
 * @param kind event, figure, relation, or the kind of a mention
 * @param optional neither missed when absent nor wrong when found
 * @param fields what is judged, as patterns
 * @param line the annotation as written
 */
record Expected(String kind, boolean optional, Map<String, String> fields, String line) {
    Expected {
        fields = new TreeMap<>(fields);
    }

    /** Whether the field is left out, or fits what was found. */
    boolean fits(String field, Map<String, String> found) {
        String pattern = fields.get(field);
        return pattern == null || Pattern.fits(pattern, found.getOrDefault(field, "-"));
    }
}
