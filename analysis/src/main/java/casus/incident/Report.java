package casus.incident;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An article as a source of an incident.
 *
 * @param article its id among those grouped together
 * @param origin path or address as given
 * @param copyOf what it is a copy of, by the id of one of the copies, the same for all; its own id where it is none
 */
public record Report(
        String article, String origin, @Nullable String outlet, @Nullable LocalDate published, String copyOf) {}
