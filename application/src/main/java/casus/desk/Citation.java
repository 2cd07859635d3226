package casus.desk;

import casus.record.ArticleQuery;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Entries for a bibliography in the form of BibTeX. */
final class Citation {
    private Citation() {}

    static String article(ArticleQuery.Row row, JsonNode article) {
        List<String> authors = new ArrayList<>();
        article.path("authors").forEach(author -> authors.add("{" + safe(author.asText()) + "}"));
        StringBuilder entry = new StringBuilder("@misc{casus-" + row.key() + ",\n");
        field(entry, "author", authors.isEmpty() ? null : String.join(" and ", authors));
        field(entry, "title", "{" + safe(ArticlePages.title(row)) + "}");
        field(entry, "howpublished", row.outlet() == null ? null : safe(row.outlet()));
        String published = row.published();
        field(entry, "year", published == null ? null : published.substring(0, 4));
        field(entry, "date", published);
        String url = row.url();
        field(entry, "url", url == null ? null : url.replaceAll("[{}\\\\\\s]", ""));
        field(entry, "note", "SHA-256 of the bytes read: " + row.sha256() + "; read " + row.addedAt());
        return entry.append("}\n").toString();
    }

    /** @param address where the desk shows it */
    static String incident(IncidentView incident, String address) {
        StringBuilder entry = new StringBuilder("@misc{casus-incident-" + incident.id() + ",\n");
        String what = incident.type() == null ? "incident" : incident.type().toLowerCase(Locale.ROOT);
        String place = incident.place();
        field(
                entry,
                "title",
                "{" + safe("Incident: " + what + (place == null ? "" : ", " + place) + ", " + incident.when()) + "}");
        field(entry, "howpublished", "Record kept with Casus");
        field(
                entry,
                "note",
                incident.claimCount() + " claims, " + incident.reports() + " reports, " + incident.sources()
                        + " independent sources");
        field(entry, "url", address);
        return entry.append("}\n").toString();
    }

    private static void field(StringBuilder entry, String name, @Nullable String value) {
        if (value != null) {
            entry.append("  ").append(name).append(" = {").append(value).append("},\n");
        }
    }

    /** Braces are counted even behind a backslash, so each is written by its name. */
    private static String safe(String text) {
        StringBuilder safe = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '\\' -> safe.append("{\\textbackslash}");
                case '{' -> safe.append("{\\textbraceleft}");
                case '}' -> safe.append("{\\textbraceright}");
                case '&', '%', '$', '#', '_' -> safe.append('\\').append(c);
                case '~' -> safe.append("{\\textasciitilde}");
                case '^' -> safe.append("{\\textasciicircum}");
                default -> safe.append(c < ' ' ? ' ' : c);
            }
        }
        return safe.toString();
    }
}
