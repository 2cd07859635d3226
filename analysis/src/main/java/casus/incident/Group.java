package casus.incident;

import java.util.List;

/**
 * Tellings of one happening.
 *
 * @param tellings oldest first; the first gives the group its id
 * @param because why they belong together, in words, strongest reason first; empty for one telling
 */
public record Group(List<Telling> tellings, List<String> because) {
    public Group {
        tellings = List.copyOf(tellings);
        because = List.copyOf(because);
    }

    /** The id of its oldest claim. */
    public String id() {
        return tellings.get(0).claim();
    }
}
