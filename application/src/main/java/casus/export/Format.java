package casus.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A form in which the record is given out.
 *
 * @param says what it is, in a few words
 * @param news whether news alone are given out unless asked otherwise, as collections of events count no history
 * @param binary whether it is nothing for a terminal
 * @param layouts the tables in it
 */
public record Format(
        String name, String says, boolean news, boolean binary, List<Layout> layouts, Format.Writing writing) {
    public Format {
        layouts = List.copyOf(layouts);
    }

    /** Writes all that a source gives. */
    interface Writing {
        void write(Source source, OutputStream out) throws IOException;
    }

    static Format text(String name, String says, Layout layout, Writing writing) {
        return new Format(name, says, false, false, List.of(layout), writing);
    }

    static Format news(String name, String says, Layout layout, Writing writing) {
        return new Format(name, says, true, false, List.of(layout), writing);
    }
}
