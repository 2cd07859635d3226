package casus.signal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Signals as an Atom feed (RFC 4287). */
public final class SignalFeed {
    private SignalFeed() {}

    /**
     * A feed, one entry for each signal.
     *
     * @param signals the newest first
     * @param id of the feed: an address, or a URN
     * @param base address that ends in a slash, to which {@code signals/ID} and {@code incidents/ID} are put; null for entries without
     *     links
     */
    public static String atom(List<Signal> signals, String id, @Nullable String base) {
        StringBuilder feed = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                        + "<feed xmlns=\"http://www.w3.org/2005/Atom\">\n  <title>Casus: signals</title>\n  <author><name>Casus</name></author>\n");
        tag(feed, "  ", "id", id);
        tag(feed, "  ", "updated", signals.isEmpty() ? "1970-01-01T00:00:00Z" : moment(signals.get(0)));
        if (base != null) {
            feed.append("  <link rel=\"self\" href=\"").append(escaped(id)).append("\"/>\n");
        }
        for (Signal signal : signals) {
            feed.append("  <entry>\n");
            tag(feed, "    ", "title", signal.text());
            tag(feed, "    ", "id", "urn:casus:signal:" + signal.id());
            tag(feed, "    ", "updated", moment(signal));
            feed.append("    <category term=\"").append(signal.kind().word()).append("\"/>\n");
            if (base != null) {
                feed.append("    <link href=\"")
                        .append(escaped(base + "signals/" + signal.id()))
                        .append("\"/>\n");
                signal.incidents().forEach(incident -> feed.append("    <link rel=\"related\" href=\"")
                        .append(escaped(base + "incidents/" + incident))
                        .append("\"/>\n"));
            }
            tag(feed, "    ", "summary", signal.because() + " Claims: " + String.join(", ", signal.claims()) + ".");
            feed.append("  </entry>\n");
        }
        return feed.append("</feed>\n").toString();
    }

    /** A signal is told of the last day that it looks at; the feed has no clock of its own. */
    private static String moment(Signal signal) {
        return signal.to() + "T00:00:00Z";
    }

    private static void tag(StringBuilder feed, String indent, String name, String text) {
        feed.append(indent)
                .append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
