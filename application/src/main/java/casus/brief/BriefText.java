package casus.brief;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A brief as plain text or Markdown. Numbers in square brackets stand for articles, listed at the end with the claims that were used. */
public final class BriefText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Brief brief;
    private final boolean markdown;
    /** Articles in the order in which they are cited. */
    private final Map<String, Set<Cited>> articles = new LinkedHashMap<>();

    private final StringBuilder out = new StringBuilder();

    private BriefText(Brief brief, boolean markdown) {
        this.brief = brief;
        this.markdown = markdown;
    }

    /** Without any markup. */
    public static String plain(Brief brief) {
        return new BriefText(brief, false).write();
    }

    /** As CommonMark. */
    public static String markdown(Brief brief) {
        return new BriefText(brief, true).write();
    }

    /** {@code The week of 3 to 9 November 2025}. */
    public static String title(Brief brief) {
        boolean week = brief.from().plusDays(6).equals(brief.to());
        String days = (brief.from().getMonth() == brief.to().getMonth()
                                && brief.from().getYear() == brief.to().getYear()
                        ? String.valueOf(brief.from().getDayOfMonth())
                        : brief.from().getYear() == brief.to().getYear()
                                ? DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH)
                                        .format(brief.from())
                                : DAY.format(brief.from()))
                + " to " + DAY.format(brief.to());
        return (week ? "The week of " : "The days from ")
                + days
                + (brief.about().isEmpty() ? "" : ": " + brief.about());
    }

    private String write() {
        heading(1, title(brief));
        if (brief.stories().isEmpty()) {
            out.append("The record holds no incidents of these days.\n");
            return out.toString();
        }
        int number = 0;
        for (Brief.Part part : brief.stories()) {
            number++;
            heading(2, number + ". " + part.heading());
            part.happened().forEach(this::item);
            section("Contested", part.contested());
            section("Ahead", part.ahead());
            section("What it continues", part.before());
            reasons(part);
        }
        if (!brief.others().isEmpty()) {
            heading(2, "Also in these days");
            out.append(escaped(String.join("; ", brief.others()))).append(".\n");
        }
        sources();
        return out.toString();
    }

    private void section(String name, List<Sentence> sentences) {
        if (!sentences.isEmpty()) {
            heading(3, name);
            sentences.forEach(sentence -> item(List.of(sentence)));
        }
    }

    private void item(List<Sentence> sentences) {
        out.append("- ")
                .append(sentences.stream()
                        .map(sentence -> escaped(sentence.text()) + " " + numbers(sentence))
                        .collect(Collectors.joining(" ")))
                .append('\n');
    }

    private void reasons(Brief.Part part) {
        heading(
                3,
                String.format(
                        Locale.ROOT, "Why this story: %.1f points", part.score().total()));
        for (Score.Part reason : part.score().parts()) {
            out.append(String.format(Locale.ROOT, "- %.1f: ", reason.points()))
                    .append(escaped(reason.reason()))
                    .append('\n');
        }
    }

    private String numbers(Sentence sentence) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (String id : sentence.claims()) {
            Cited cited = Objects.requireNonNull(brief.cited().get(id), id);
            articles.computeIfAbsent(cited.key(), key -> new LinkedHashSet<>()).add(cited);
            numbers.add(List.copyOf(articles.keySet()).indexOf(cited.key()) + 1);
        }
        return numbers.stream()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", ", markdown ? "\\[" : "[", markdown ? "\\]" : "]"));
    }

    private void sources() {
        heading(2, "Sources");
        int number = 0;
        for (Set<Cited> claims : articles.values()) {
            number++;
            Cited first = claims.iterator().next();
            String title = first.title() == null ? first.origin() : first.title();
            String address = first.url() == null ? "" : first.url();
            out.append(number)
                    .append(markdown ? ". " : "  ")
                    .append(escaped(first.outlet() + ": "))
                    .append(
                            markdown && !address.isEmpty()
                                    ? "[" + escaped(title) + "](" + address + ")"
                                    : escaped(title))
                    .append(first.published() == null ? "" : ", " + first.published())
                    .append(markdown || address.isEmpty() ? "" : "\n   " + address)
                    .append(markdown ? " — claims " : "\n   claims ")
                    .append(claims.stream().map(Cited::claim).sorted().collect(Collectors.joining(", ")))
                    .append('\n');
        }
    }

    private void heading(int level, String text) {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        if (markdown) {
            out.append("#".repeat(level)).append(' ').append(escaped(text)).append("\n\n");
        } else {
            out.append(level == 1 ? text.toUpperCase(Locale.ROOT) : text).append('\n');
            if (level == 2) {
                out.append("-".repeat(text.length())).append('\n');
            }
        }
    }

    private String escaped(String text) {
        return markdown ? text.replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1") : text;
    }
}
