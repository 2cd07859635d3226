package casus.brief;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A brief as HTML that needs no script and no style sheet: a whole document for mail, or its body alone for a page. */
public final class BriefHtml {
    private final Brief brief;
    private final @Nullable String base;
    /** Claims in the order in which they are cited, with their numbers. */
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private final StringBuilder out = new StringBuilder();

    private BriefHtml(Brief brief, @Nullable String base) {
        this.brief = brief;
        this.base = base;
    }

    /** A whole document. */
    public static String document(Brief brief, @Nullable String base) {
        String title = escaped(BriefText.title(brief));
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width\"><title>" + title + "</title></head>\n"
                + "<body style=\"font-family:Georgia,serif;line-height:1.5;max-width:42em;margin:1em auto;padding:0 1em\">\n"
                + body(brief, base) + "</body></html>\n";
    }

    /**
     * Headings, sentences and sources. Each number links to the claim in the list of sources below.
     *
     * @param base address that ends in a slash, to which {@code incidents/ID} is put; null for no such links
     */
    public static String body(Brief brief, @Nullable String base) {
        return new BriefHtml(brief, base).write();
    }

    private String write() {
        out.append("<h1>").append(escaped(BriefText.title(brief))).append("</h1>\n");
        if (brief.stories().isEmpty()) {
            return out.append("<p>The record holds no incidents of these days.</p>\n")
                    .toString();
        }
        brief.stories().forEach(this::story);
        if (!brief.others().isEmpty()) {
            out.append("<h2>Also in these days</h2>\n<p>")
                    .append(escaped(String.join("; ", brief.others())))
                    .append(".</p>\n");
        }
        sources();
        return out.toString();
    }

    private void story(Brief.Part part) {
        out.append("<section id=\"story-")
                .append(escaped(part.id()))
                .append("\">\n<h2>")
                .append(escaped(part.heading()))
                .append("</h2>\n");
        items(part.happened());
        section("Contested", part.contested());
        section("Ahead", part.ahead());
        section("What it continues", part.before());
        out.append(String.format(
                Locale.ROOT,
                "<details><summary>Why this story: %.1f points</summary>\n<ul>\n",
                part.score().total()));
        part.score().parts().forEach(reason -> out.append(String.format(Locale.ROOT, "<li>%.1f: ", reason.points()))
                .append(escaped(reason.reason()))
                .append("</li>\n"));
        out.append("</ul>\n<p>Its incidents of these days, and why each belongs:</p>\n<ul>\n");
        part.incidents().forEach(id -> out.append("<li>")
                .append(incident(id))
                .append(": ")
                .append(escaped(part.belongs().getOrDefault(id, "told above")))
                .append("</li>\n"));
        out.append("</ul></details>\n</section>\n");
    }

    private String incident(String id) {
        return base == null
                ? escaped(id)
                : "<a href=\"" + escaped(base + "incidents/" + id) + "\">" + escaped(id) + "</a>";
    }

    private void section(String name, List<Sentence> sentences) {
        if (!sentences.isEmpty()) {
            out.append("<h3>").append(name).append("</h3>\n");
            items(sentences.stream().map(List::of).toList());
        }
    }

    private void items(List<List<Sentence>> items) {
        if (items.isEmpty()) {
            return;
        }
        out.append("<ul>\n");
        items.forEach(sentences -> out.append("<li>")
                .append(sentences.stream().map(this::sentence).collect(Collectors.joining(" ")))
                .append("</li>\n"));
        out.append("</ul>\n");
    }

    private String sentence(Sentence sentence) {
        String links = sentence.claims().stream()
                .map(id -> {
                    int number = numbers.computeIfAbsent(id, key -> numbers.size() + 1);
                    return "<a href=\"#claim-" + escaped(id) + "\">" + number + "</a>";
                })
                .collect(Collectors.joining(" "));
        return escaped(sentence.text()) + " <sup>" + links + "</sup>";
    }

    private void sources() {
        out.append("<h2>Claims and their sources</h2>\n<ol>\n");
        for (String id : numbers.keySet()) {
            Cited cited = Objects.requireNonNull(brief.cited().get(id), id);
            String title = cited.title() == null ? cited.origin() : cited.title();
            out.append("<li id=\"claim-")
                    .append(escaped(id))
                    .append("\">“")
                    .append(escaped(cited.exact()))
                    .append("” — ")
                    .append(escaped(String.valueOf(cited.outlet())))
                    .append(", ")
                    .append(
                            isAddress(cited.url())
                                    ? "<a href=\"" + escaped(String.valueOf(cited.url())) + "\">" + escaped(title)
                                            + "</a>"
                                    : escaped(title))
                    .append(cited.published() == null ? "" : ", " + cited.published())
                    .append(cited.incident().isEmpty() ? "" : " (incident " + incident(cited.incident()) + ")")
                    .append("</li>\n");
        }
        out.append("</ol>\n");
    }

    private static boolean isAddress(@Nullable String url) {
        return url != null && url.matches("https?://.*");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
