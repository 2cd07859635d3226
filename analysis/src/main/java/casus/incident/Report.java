package casus.incident;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article as a source of an incident.
 *
 * @param article its id among those grouped together
 * @param origin path or address as given
 * @param copyOf what it is a copy of, by the id of one of the copies, the same for all; its own id where it is none
 */
public record Report(
        String article, String origin, @Nullable String outlet, @Nullable LocalDate published, String copyOf) {
    /**
     * Who speaks where the article speaks for itself: copies, and articles of one outlet, are one voice.
     *
     * @param reports those that are counted together, by article
     */
    String voice(Map<String, Report> reports) {
        Report first = reports.get(copyOf);
        return first == null || first.outlet == null ? copyOf : "outlet " + first.outlet;
    }
}
